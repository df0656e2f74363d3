"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deskScript = exports.walkInFields = exports.deskStyle = void 0;
const html_1 = require("./html");
exports.deskStyle = new html_1.Html(`
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
.fault { border-color: var(--no) }
button { font: inherit; padding: .7rem 1.1rem; margin: .4rem .5rem 0 0; border-radius: .4rem; border: 2px solid #1f4e9c; min-height: 2.8rem; cursor: pointer }
.main { background: #1f4e9c; color: #fff }
.plain { background: transparent; color: inherit }
label { display: block; margin-top: .6rem }
input, select { font: inherit; padding: .5rem; width: 100%; max-width: 30rem; box-sizing: border-box; border: 1px solid var(--line); border-radius: .3rem }
input[type=hidden] { display: none }
a { color: inherit }
:focus { outline: 3px solid #b26a00; outline-offset: 2px }
`);
exports.walkInFields = ['name', 'company', 'host', 'kind'];
exports.deskScript = new html_1.Html(`
(function () {
  var list = document.getElementById('list'), away = document.getElementById('away');
  if (!list || !away) return;
  var busy = false, again = false, since = Date.now();
  var minute = 60000, renewed = 30 * minute;

  function renew() {
    var fresh = document.getElementById('fresh'), token = document.querySelector('input[name=token]');
    if (!fresh || !token || Date.now() - since < renewed) return;
    token.value = fresh.getAttribute('data-token');
    since = Date.now();
  }
  function show(html) {
    var focused = document.activeElement && document.activeElement.id;
    list.innerHTML = html;
    var same = focused && document.getElementById(focused);
    if (same && list.contains(same)) same.focus();
    away.hidden = true;
    renew();
  }
  function load() {
    if (busy) { again = true; return; }
    busy = true;
    var request = new XMLHttpRequest();
    request.open('GET', '/desk/list' + location.search);
    request.timeout = 15000;
    request.onload = function () {
      if (request.status === 200) show(request.responseText);
      else if (request.status === 404) location.reload();
      else away.hidden = false;
    };
    request.onerror = request.ontimeout = function () { away.hidden = false; };
    request.onloadend = function () {
      busy = false;
      if (again) { again = false; load(); }
    };
    request.send();
  }
  setInterval(load, minute);

  var wait = 2000, opened = false;
  function listen() {
    var source = new EventSource('/desk/events');
    source.onmessage = load;
    source.onopen = function () {
      if (opened) load();
      opened = true;
      wait = 2000;
    };
    source.onerror = function () {
      load();
      if (source.readyState !== 2) return;
      setTimeout(listen, wait);
      wait = Math.min(2 * wait, minute);
    };
    source.addEventListener('gone', function () { source.close(); location.reload(); });
  }
  if (window.EventSource) listen();

  var names = ${JSON.stringify(exports.walkInFields)}, kept = 'walkIn';
  function fieldsOf(each) {
    for (var at = 0; at < names.length; at += 1) each(document.getElementById(names[at]), names[at]);
  }
  try {
    if (document.querySelector('[data-taken]')) sessionStorage.removeItem(kept);
    var before = JSON.parse(sessionStorage.getItem(kept) || '{}');
    fieldsOf(function (field, name) { if (field && !field.value && before[name]) field.value = before[name]; });
    document.addEventListener('input', function () {
      var now = {};
      fieldsOf(function (field, name) { if (field) now[name] = field.value; });
      sessionStorage.setItem(kept, JSON.stringify(now));
    });
  } catch (nothingIsKept) { return; }
})();
`);
