(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const query = document.getElementById('query');
  const count = document.getElementById('count');
  const search = query.parentElement;
  const contents = document.querySelector('#contents details');
  const plain = (element) => element.textContent.toLowerCase().replace(/\s+/g, ' ');

  // What is searched: articles by their headers, and the rows of their tables.
  const units = all('[data-unit]').map((article) => {
    const head = plain(article.querySelector('header'));
    const title = plain(article.querySelector('h3'));
    const rows = all('tbody tr', article).map((row) => ({
      row,
      text: title + ' ' + plain(row),
    }));
    return { article, kind: article.dataset.unit, head, rows };
  });
  const sections = all('main > section:not(#overview)').map((section) => ({
    section,
    articles: all('[data-unit]', section),
  }));
  const entries = all('#contents li').map((item) => ({
    item,
    target: document.getElementById(item.firstElementChild.getAttribute('href').slice(1)),
  }));
  const lists = all('#contents ul');

  const counted = (number, name) => `${number} ${name}${number === 1 ? '' : 's'}`;

  function filter(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const isOn = words.length > 0;
    const fits = (content) => words.every((word) => content.includes(word));
    const found = { route: 0, type: 0, error: 0, field: 0 };
    for (const { article, kind, head, rows } of units) {
      const isWhole = !isOn || fits(head);
      let matches = 0;
      for (const { row, text: content } of rows) {
        const matched = isOn && fits(content);
        if (matched) matches += 1;
        row.hidden = !isWhole && !matched;
      }
      article.hidden = !isWhole && matches === 0;
      article.classList.toggle('part', !isWhole && matches > 0);
      if (isOn && isWhole) found[kind] += 1;
      found.field += matches;
    }
    for (const { section, articles } of sections) {
      section.hidden = isOn && articles.every((article) => article.hidden);
    }
    for (const { item, target } of entries) {
      item.hidden = isOn && (!target || target.closest('[hidden]') !== null);
    }
    for (const list of lists) {
      const isEmpty = [...list.children].every((item) => item.hidden);
      list.hidden = isEmpty;
      if (list.previousElementSibling.tagName === 'H2') list.previousElementSibling.hidden = isEmpty;
    }
    document.body.classList.toggle('searching', isOn);
    count.textContent = !isOn ? '' : [
      counted(found.route, 'route'), counted(found.type, 'type'),
      counted(found.error, 'error'), counted(found.field, 'field'),
    ].filter((part) => !part.startsWith('0 ')).join(', ') || 'Nothing found';
  }

  function show(text) {
    query.value = text;
    filter(text);
  }

  // The address holds the search, so that it can be handed on.
  function follow() {
    const fragment = location.hash;
    if (fragment.startsWith('#search=')) {
      let text = fragment.slice('#search='.length);
      try { text = decodeURIComponent(text); } catch { /* taken as it is */ }
      return show(text);
    }
    const target = document.getElementById(fragment.slice(1));
    if (target && target.closest('[hidden], #overview')) {
      show('');
      target.scrollIntoView();
    }
  }

  query.addEventListener('input', () => {
    filter(query.value);
    const fragment = query.value.trim() ? '#search=' + encodeURIComponent(query.value.trim()) : '#';
    try { history.replaceState(null, '', fragment); } catch { /* the search works without */ }
    scrollTo(0, 0);
  });
  addEventListener('hashchange', follow);

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !event.target.closest('input, textarea, select')) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === 'Escape' && event.target === query) {
      show('');
      try { history.replaceState(null, '', '#'); } catch { /* as above */ }
      query.blur();
    }
  });

  // A button on each piece of code.
  for (const code of all('pre')) {
    const box = document.createElement('div');
    const button = document.createElement('button');
    box.className = 'copied-from';
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy: ' + code.getAttribute('aria-label'));
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        document.execCommand('copy');
      }
      button.textContent = 'Copied';
      count.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
    code.replaceWith(box);
    box.append(code, button);
  }

  // Lines of the picture stand out while their box is pointed at.
  const edges = all('.edge');
  for (const node of all('[data-node]')) {
    const name = node.dataset.node;
    const own = edges.filter((edge) => edge.dataset.from === name || edge.dataset.to === name);
    const mark = (isOn) => own.forEach((edge) => edge.classList.toggle('on', isOn));
    for (const event of ['pointerenter', 'focus']) node.addEventListener(event, () => mark(true));
    for (const event of ['pointerleave', 'blur']) node.addEventListener(event, () => mark(false));
  }

  // Only what really scrolls is a stop of the tab key.
  const scrolling = all('.scrolls');
  const narrow = matchMedia('(max-width: 60rem)');
  function fit() {
    const sizes = scrolling.map((box) => box.clientWidth > 0 && box.scrollWidth <= box.clientWidth);
    scrolling.forEach((box, index) => {
      if (sizes[index]) box.removeAttribute('tabindex'); else box.tabIndex = 0;
    });
  }
  function unfold() { contents.open = !narrow.matches; }

  search.hidden = false;
  unfold();
  fit();
  narrow.addEventListener('change', unfold);
  addEventListener('resize', fit);
  contents.addEventListener('click', (event) => {
    if (narrow.matches && event.target.closest('a')) contents.open = false;
  });
  follow();
})();
