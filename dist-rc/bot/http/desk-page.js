"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addDeskRoutes = addDeskRoutes;
const desk_page_1 = require("../../cards/pages/desk-page");
const roles_1 = require("../../services/people/roles");
const client_address_1 = require("./client-address");
const json_body_1 = require("./json-body");
const pages_1 = require("./pages");
const routes_1 = require("./routes");
const mostBytes = 8 * 1024;
const cookieName = 'desk';
const sentWith = new WeakMap();
function answerFault(request, response) {
    const sent = sentWith.get(request);
    (0, pages_1.sendPage)(response, 503, sent ? (0, desk_page_1.unsentPage)('failed', sent, languageIn(sent)) : (0, desk_page_1.noDeskPage)('failed'));
}
function addDeskRoutes(server, door, secure, guard) {
    const handled = (handle) => guard(handle, answerFault);
    const withDesk = (handle) => handled(async (request, response) => {
        const entered = await door.enter(cookieOf(request), (0, client_address_1.clientAddress)(request));
        if ('desk' in entered)
            return await handle(entered.desk, request, response);
        (0, pages_1.sendPage)(response, entered.status, entered.page);
    });
    server.get('/desk', withDesk(async (desk, request, response) => {
        const said = queryOf(request).get('said');
        const message = desk_page_1.deskMessages.find((known) => known === said) ?? null;
        (0, pages_1.sendPage)(response, 200, await door.page(desk, languageOf(request), message));
    }));
    server.get('/desk/list', withDesk(async (desk, request, response) => {
        const html = await door.list(desk, languageOf(request));
        (0, pages_1.sendPage)(response, 200, { html, policy: "default-src 'none'" });
    }));
    server.get('/desk/events', withDesk((desk, request, response) => Promise.resolve(listen(door, desk, request, response))));
    server.post('/desk/act', handled(async (request, response) => {
        const form = isOwn(request) ? await readForm(request) : null;
        if (form)
            sentWith.set(request, form);
        const entered = await door.enter(cookieOf(request), (0, client_address_1.clientAddress)(request));
        if ('desk' in entered)
            return await press(door, entered.desk, form, response);
        (0, pages_1.sendPage)(response, entered.status, entered.page);
    }));
    addLinkRoutes(server, door, secure, handled);
}
function addLinkRoutes(server, door, secure, handled) {
    server.get('/desk/:token', handled(async (request, response) => {
        const from = (0, client_address_1.clientAddress)(request);
        const { status, page } = await door.look((0, routes_1.tokenOf)(request), languageOf(request), from);
        (0, pages_1.sendPage)(response, status, page);
    }));
    server.post('/desk/:token', handled(async (request, response) => {
        const from = (0, client_address_1.clientAddress)(request);
        become(response, isOwn(request) ? await door.pair((0, routes_1.tokenOf)(request), from) : door.wrong(from));
    }));
    server.post('/desk/code', handled(async (request, response) => {
        const from = (0, client_address_1.clientAddress)(request);
        const form = isOwn(request) ? await readForm(request) : null;
        become(response, form ? await door.enterCode(form['code'] ?? '', from) : door.wrong(from));
    }));
    function become(response, outcome) {
        if ('page' in outcome)
            return (0, pages_1.sendPage)(response, outcome.status, outcome.page);
        const flags = `Path=/desk; HttpOnly; SameSite=Strict; Max-Age=${cookieDays * 24 * 3_600}${secure ? '; Secure' : ''}`;
        redirect(response, '/desk', { 'set-cookie': `${cookieName}=${outcome.cookie}; ${flags}` });
    }
}
const cookieDays = 400;
async function press(door, desk, form, response) {
    const outcome = form ? await door.act(desk, form) : 'forged';
    if (!form || outcome === 'forged')
        return (0, pages_1.sendPage)(response, 403, (0, desk_page_1.noDeskPage)('failed'));
    const language = languageIn(form);
    if (outcome === 'busy')
        return (0, pages_1.sendPage)(response, 429, (0, desk_page_1.unsentPage)('busy', form, language));
    if (outcome !== 'done' && (0, desk_page_1.keepsTyped)(outcome))
        return (0, pages_1.sendPage)(response, 200, await door.page(desk, language, outcome, form));
    const said = outcome === 'done' ? '' : `&said=${outcome}`;
    redirect(response, `/desk?lang=${language}${said}`);
}
function isOwn({ headers }) {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
        return false;
    const { origin, host } = headers;
    return origin === undefined || origin === 'null' || hostOf(origin) === host;
}
function hostOf(origin) {
    try {
        return new URL(origin).host;
    }
    catch {
        return null;
    }
}
async function readForm(request) {
    const type = request.headers['content-type'] ?? '';
    if (!/^application\/x-www-form-urlencoded(?:\s*;|\s*$)/i.test(type))
        return null;
    if (request.headers['content-encoding'] !== undefined)
        return null;
    const bytes = await (0, json_body_1.collect)(request, mostBytes);
    return bytes && Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
}
const events = { changed: 'data: 1\n\n', gone: 'event: gone\ndata: 1\n\n', alive: ':\n\n' };
function listen(door, desk, request, response) {
    const stop = door.follow(desk, cookieOf(request), (what) => {
        response.write(events[what]);
        if (what === 'gone')
            response.end();
    }, () => void response.end());
    if (!stop)
        return (0, pages_1.sendPage)(response, 429, (0, desk_page_1.noDeskPage)('busy'));
    request.resume();
    response.writeHead(200, { ...pages_1.neverKept, 'content-type': 'text/event-stream', connection: 'close' });
    response.write('retry: 2000\n\n');
    response.once('close', stop);
}
function redirect(response, location, headers = {}) {
    response.writeHead(303, { ...pages_1.neverKept, ...headers, location, 'content-length': 0, connection: 'close' });
    response.end();
}
const queryOf = ({ url }) => new URLSearchParams((url ?? '').split('?')[1] ?? '');
function languageOf(request) {
    const asked = queryOf(request).get('lang');
    return roles_1.locales.find((known) => known === asked) ?? 'nl';
}
const languageIn = (form) => roles_1.locales.find((known) => known === form['lang']) ?? 'nl';
function cookieOf({ headers }) {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}
