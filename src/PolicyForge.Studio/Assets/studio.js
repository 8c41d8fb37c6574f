// Pages work without this. It keeps what is typed, and shows how it prints, a moment after the last key.
(() => {
  const form = document.getElementById('editor');
  if (!form || !window.fetch) return;
  const frame = document.getElementById('preview-frame');
  const kept = document.getElementById('kept');
  let waiting = 0, running = null;
  async function keep() {
    if (running) running.abort();
    running = new AbortController();
    const data = new FormData(form);
    data.set('action', 'preview');
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: new URLSearchParams(data), redirect: 'manual', credentials: 'same-origin', signal: running.signal });
      if (answer.type !== 'opaqueredirect') throw new Error();
      kept.textContent = 'Kept, not saved yet.';
      if (frame) frame.src = form.dataset.keep + '/preview';
    } catch (failure) {
      if (failure.name !== 'AbortError') kept.textContent = 'Not kept: is the studio still running? Copy your words before you leave this page.';
    }
  }
  form.addEventListener('input', () => { clearTimeout(waiting); kept.textContent = ''; waiting = setTimeout(keep, 700); });
})();
