sitegenShard("pages/facets",[],"!");
