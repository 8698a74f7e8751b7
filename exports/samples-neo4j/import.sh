#!/bin/sh
# Fills a stopped database (its name is the first argument) from the files in this folder.
cd "$(dirname "$0")" && neo4j-admin database import full \
  --multiline-fields=true \
  --overwrite-destination \
  --nodes=Thing:Article=nodes/Article.csv \
  --nodes=Thing:Event=nodes/Event.csv \
  --nodes=Thing:Group=nodes/Group.csv \
  --nodes=Thing:Organization=nodes/Organization.csv \
  --nodes=Thing:Outlet=nodes/Outlet.csv \
  --nodes=Thing:Person=nodes/Person.csv \
  --nodes=Thing:Place=nodes/Place.csv \
  --nodes=Thing:Topic=nodes/Topic.csv \
  --nodes=Thing:Work=nodes/Work.csv \
  --relationships=ABOUT=relationships/ABOUT.csv \
  --relationships=CONTAINED_IN_PLACE=relationships/CONTAINED_IN_PLACE.csv \
  --relationships=FORMER_POST=relationships/FORMER_POST.csv \
  --relationships=LOCATION=relationships/LOCATION.csv \
  --relationships=MENTIONS=relationships/MENTIONS.csv \
  --relationships=PARTICIPATION=relationships/PARTICIPATION.csv \
  --relationships=POST=relationships/POST.csv \
  --relationships=PUBLISHER=relationships/PUBLISHER.csv \
  --relationships=SAME_BODY=relationships/SAME_BODY.csv \
  --relationships=SOURCE=relationships/SOURCE.csv \
  --relationships=SPATIAL=relationships/SPATIAL.csv \
  --relationships=STATEMENT=relationships/STATEMENT.csv \
  --relationships=SUB_ORGANIZATION_OF=relationships/SUB_ORGANIZATION_OF.csv \
  --relationships=WORK_FEATURED=relationships/WORK_FEATURED.csv \
  "${1:-neo4j}"
