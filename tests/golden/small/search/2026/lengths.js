sitegenShard("2026/lengths",["0Z21DDZo"]);
