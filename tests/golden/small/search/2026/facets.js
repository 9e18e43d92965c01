sitegenShard("2026/facets",["unit=jx-sj", "unit=jx", "unit=jlu", "section=yaowen", "brand=chilun", "project=sj-ybzb", "section=tongzhi", "series=gushi"],"(!#$%&'$$()!#$%&')");
