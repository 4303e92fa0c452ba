/* What is wrong with the page as it stands: a list of sentences, empty when all is well. */
async ({ language, heightLimit }) => {
  /* where an English page may hold Chinese: what people and documents are called, never what we say about it */
  const data = 'td, tbody th, option, [role="option"], dd, .who, .public-top .btn, [lang|="zh"]';
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const found = [];
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > 0) found.push(`wider than the screen by ${wide} px`);
  if (root.lang !== language) found.push(`language ${root.lang} instead of ${language}`);
  const titles = document.querySelectorAll('h1').length;
  if (titles !== 1) found.push(`${titles} first headings`);
  if (!document.title.trim() || document.title.startsWith('·')) found.push('no title');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const keys = new RegExp('^[a-z][A-Za-z-]+(\\.[A-Za-z][\\w-]*)+$');
  const file = /\.(xlsx|csv|pdf)$/;
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim();
    const parent = texts.currentNode.parentElement;
    if (parent.closest('script, style')) continue;
    if (keys.test(text) && !file.test(text) && !parent.closest('td, dd, code')) found.push(`text without words: ${text}`);
    if (language === 'en' && /\p{Script=Han}/u.test(text) && !parent.closest(data)) found.push(`Chinese: ${text}`);
  }
  /* a piece of a picture may be small, since the same link stands beside it in words */
  for (const one of document.querySelectorAll('a[href]:not(svg a), button, input:not([type=hidden]), select, textarea, summary')) {
    const { width, height } = one.getBoundingClientRect();
    const text = ['A', 'SUMMARY'].includes(one.tagName) && getComputedStyle(one).display === 'inline';
    const box = ['checkbox', 'radio'].includes(one.type);
    if (width > 0 && !text && !box && height < 23.9) found.push(`low target of ${height} px: ${one.outerHTML.slice(0, 120)}`);
  }
  if (heightLimit && root.scrollHeight > heightLimit) found.push(`${root.scrollHeight} px high`);
  const axe = await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
  });
  for (const rule of axe.violations) {
    for (const node of rule.nodes) found.push(`axe ${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
  }
  return found;
}
