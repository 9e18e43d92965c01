sitegenShard("2026/lengths",["0ZF1DD[E"]);
