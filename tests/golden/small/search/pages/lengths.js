sitegenShard("pages/lengths",["'4"]);
