// Fills a running database from the files in this folder, copied into the server's import folder: cypher-shell -f load.cypher
// Running it twice changes nothing.
CREATE CONSTRAINT article_name IF NOT EXISTS FOR (n:Article) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT event_name IF NOT EXISTS FOR (n:Event) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT group_name IF NOT EXISTS FOR (n:Group) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT organization_name IF NOT EXISTS FOR (n:Organization) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT outlet_name IF NOT EXISTS FOR (n:Outlet) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT person_name IF NOT EXISTS FOR (n:Person) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT place_name IF NOT EXISTS FOR (n:Place) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT topic_name IF NOT EXISTS FOR (n:Topic) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT work_name IF NOT EXISTS FOR (n:Work) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT thing_name IF NOT EXISTS FOR (n:Thing) REQUIRE n.name IS UNIQUE;
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start);
LOAD CSV WITH HEADERS FROM 'file:///nodes/Article.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Article, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`date` = row.`date:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Event.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Event, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`date` = row.`date:string`, n.`type` = row.`type:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Group.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Group, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Organization.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Organization, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Outlet.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Outlet, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Person.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Person, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Place.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Place, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`code` = row.`code:string`, n.`same_as` = row.`same_as:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Topic.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Topic, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`scheme` = row.`scheme:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///nodes/Work.csv' AS row
CALL (row) { MERGE (n:Thing {name: row.`name:ID`}) SET n:Work, n.`kind` = row.`kind:string`, n.`label` = row.`label:string`, n.`iri` = row.`iri:string`, n.`start` = date(row.`start:date`), n.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/ABOUT.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:ABOUT {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/CONTAINED_IN_PLACE.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:CONTAINED_IN_PLACE {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/FORMER_POST.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:FORMER_POST {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`title` = row.`title:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/LOCATION.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:LOCATION {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/MENTIONS.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:MENTIONS {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/PARTICIPATION.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:PARTICIPATION {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`role` = row.`role:string`, r.`through` = row.`through:string`, r.`date` = row.`date:string`, r.`sentences` = row.`sentences:string`, r.`articles` = row.`articles:string`, r.`confidence` = toFloat(row.`confidence:double`), r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`), r.`post` = row.`post:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/POST.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:POST {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`title` = row.`title:string`, r.`first` = row.`first:string`, r.`last` = row.`last:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/PUBLISHER.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:PUBLISHER {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/SAME_BODY.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:SAME_BODY {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/SOURCE.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:SOURCE {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/SPATIAL.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:SPATIAL {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/STATEMENT.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:STATEMENT {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`verb` = row.`verb:string`, r.`text` = row.`text:string`, r.`sentences` = row.`sentences:string`, r.`articles` = row.`articles:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`), r.`speaker` = row.`speaker:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/SUB_ORGANIZATION_OF.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:SUB_ORGANIZATION_OF {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string` } IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///relationships/WORK_FEATURED.csv' AS row
CALL (row) { MATCH (a:Thing {name: row.`:START_ID`}) MATCH (b:Thing {name: row.`:END_ID`}) MERGE (a)-[r:WORK_FEATURED {key: row.`key:string`}]->(b) SET r.`key` = row.`key:string`, r.`relation` = row.`relation:string`, r.`start` = date(row.`start:date`), r.`end` = date(row.`end:date`) } IN TRANSACTIONS OF 1000 ROWS;
