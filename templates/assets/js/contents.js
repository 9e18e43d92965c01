// Marks in the list of contents what is being read. Without this script the list is as good a list.
(() => {
  "use strict";
  if (!window.IntersectionObserver) return;
  const links = [...document.querySelectorAll(".contents a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (!headings.length || headings.includes(null)) return;

  // What has been scrolled past the upper third is being read, or has been.
  const mark = () => {
    const current = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).length - 1;
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  // So far above the window, a leap over many headings is seen too.
  const watch = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -66.6% 0px" });
  headings.forEach((heading) => watch.observe(heading));
})();
