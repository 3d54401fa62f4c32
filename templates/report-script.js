// Filters and search. Without this script everything is shown; on paper everything is.
(() => {
  const form = document.querySelector('.filters');
  const results = [...document.querySelectorAll('section.result')].map(node => ({
    node, group: node.closest('section.document'), text: null,
    document: node.dataset.document, theme: node.dataset.theme, verdict: node.dataset.verdict, severity: node.dataset.severity,
  }));
  if (!form || results.length === 0) return;
  const fill = (name, values) => {
    for (const value of values) form.elements[name].add(new Option(value, value));
  };
  const each = key => [...new Set(results.map(result => result[key]))];
  fill('document', each('document'));
  fill('theme', each('theme').sort());
  fill('severity', ['critical', 'high', 'medium', 'low', 'informational'].filter(level => each('severity').includes(level)));
  const status = form.querySelector('[role=status]');
  const wanted = name => form.elements[name].value;
  const apply = () => {
    const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = [...form.querySelectorAll('[name=verdict]:checked')].map(box => box.value);
    let shown = 0;
    for (const result of results) {
      const fits = ['document', 'theme', 'severity'].every(name => !wanted(name) || wanted(name) === result[name]) && verdicts.includes(result.verdict);
      const text = fits && words.length ? result.text ??= result.node.textContent.toLowerCase() : '';
      const isShown = fits && words.every(word => text.includes(word));
      result.node.classList.toggle('filtered', !isShown);
      if (isShown) shown += 1;
    }
    for (const group of new Set(results.map(result => result.group))) {
      group?.classList.toggle('filtered', !group.querySelector('section.result:not(.filtered)'));
    }
    status.textContent = `${shown} of ${results.length} outcomes shown`;
  };
  let waiting;
  form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  // A link leads to its place even if that was filtered out or folded away.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('.filtered')) form.reset();
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === 'DETAILS') node.open = true;
    }
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener('hashchange', reveal);
  form.hidden = false;
  apply();
  reveal();
})();
