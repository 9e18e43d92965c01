sitegenShard("pages/places-0",["   1 $&  * , /  #    ) !   + 0  .   - "]);
