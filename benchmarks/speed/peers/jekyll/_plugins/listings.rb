# Paginated listings, feed and sitemap come from this file: stock Jekyll has none for custom fields.
module Listings
  KINDS = %w[unit brand project tags].freeze
  PER = 20
  class P < Jekyll::PageWithoutAFile
    def initialize(site, dir, name, data, layout)
      super(site, site.source, dir, name)
      self.content = ""
      @data = { "layout" => layout }.merge(data)
    end
  end

  class G < Jekyll::Generator
    safe true
    def generate(site)
      posts = site.posts.docs.sort_by(&:date).reverse
      site.config["latest"] = posts.first(10)
      site.config["top"] = posts.first(20)
      listing(site, posts, "news", { "title" => "党建新闻", "kind" => "", "layout_title" => "党建新闻" })
      site.config["kinds"] = KINDS.map do |kind|
        h = Hash.new { |m, k| m[k] = [] }
        posts.each { |p| Array(p.data[kind]).each { |v| h[v] << p } }
        terms = h.sort.map { |n, i| listing(site, i, "#{kind}/#{n}", { "title" => n, "kind" => kind }); { "name" => n, "count" => i.size } }
        site.pages << P.new(site, kind, "index.html", { "title" => kind, "kind" => kind, "terms" => terms }, "terms")
        { "kind" => kind, "terms" => terms }
      end
    end

    def listing(site, items, base, data)
      total = (items.size + PER - 1) / PER
      (1..total).each do |n|
        href = ->(k) { k == 1 ? "/#{base}/" : "/#{base}/page/#{k}/" }
        site.pages << P.new(site, n == 1 ? base : "#{base}/page/#{n}", "index.html",
                            data.merge("items" => items[(n - 1) * PER, PER], "n" => n, "total" => total,
                                       "prev_href" => (href.(n - 1) if n > 1), "next_href" => (href.(n + 1) if n < total)), "listing")
      end
    end
  end
end
