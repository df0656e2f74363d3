import { Html } from './html';

/** Large letters and large buttons; colours that hold 4.5 to 1 in both themes, never alone (features N11). */
export const deskStyle = new Html(`
:root { color-scheme: light dark; --line: #767676; --calm: #4a6fa5; --yes: #2e7d32; --wait: #b26a00; --no: #b3261e }
body { font: 18px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem }
header { display: -webkit-flex; display: flex; -webkit-justify-content: space-between; justify-content: space-between }
h1 { font-size: 1.5rem }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem }
h3 { font-size: 1.1rem; margin: 0 }
p { margin: .2rem 0 }
ul { list-style: none; margin: 0; padding: 0 }
li { border: 1px solid var(--line); border-left: .6rem solid var(--calm); border-radius: .4rem; padding: .8rem; margin: .6rem 0 }
li.yes { border-left-color: var(--yes) }
li.wait { border-left-color: var(--wait) }
li.no { border-left-color: var(--no) }
.state { font-weight: bold }
.small { font-size: .9rem }
.said { border: 2px solid var(--yes); border-radius: .4rem; padding: .6rem }
button { font: inherit; padding: .7rem 1.1rem; margin: .4rem .5rem 0 0; border-radius: .4rem; border: 2px solid #1f4e9c; min-height: 2.8rem; cursor: pointer }
.main { background: #1f4e9c; color: #fff }
.plain { background: transparent; color: inherit }
label { display: block; margin-top: .6rem }
input, select { font: inherit; padding: .5rem; width: 100%; max-width: 30rem; box-sizing: border-box; border: 1px solid var(--line); border-radius: .3rem }
input[type=hidden] { display: none }
a { color: inherit }
:focus { outline: 3px solid #b26a00; outline-offset: 2px }
`);

/**
 * Fetches the list again whenever something changed, one at a time, and after a break; keeps the focus where it was. Written for old browsers: no
 * fetch, no arrow functions. A desk that may not look any more is shown why.
 */
export const deskScript = new Html(`
(function () {
  var list = document.getElementById('list');
  if (!list || !window.EventSource) return;
  var busy = false, again = false, opened = false;
  function load() {
    if (busy) { again = true; return; }
    busy = true;
    var request = new XMLHttpRequest();
    request.open('GET', '/desk/list' + location.search);
    request.onload = function () {
      if (request.status !== 200) { location.reload(); return; }
      var focused = document.activeElement && document.activeElement.id;
      list.innerHTML = request.responseText;
      var same = focused && document.getElementById(focused);
      if (same && list.contains(same)) same.focus();
    };
    request.onloadend = function () {
      busy = false;
      if (again) { again = false; load(); }
    };
    request.send();
  }
  var source = new EventSource('/desk/events');
  source.onmessage = load;
  source.onopen = function () {
    if (opened) load();
    opened = true;
  };
  source.addEventListener('gone', function () { source.close(); location.reload(); });
})();
`);
