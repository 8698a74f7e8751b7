"""The governance-event knowledge graph: official Chinese read-outs into RDF in which every fact cites its sentence."""
