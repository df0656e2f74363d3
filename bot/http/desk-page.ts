import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskMessages, keepsTyped, noDeskPage, unsentPage } from '../../cards/pages/desk-page';
import { type Locale, locales } from '../../services/people/roles';
import type { Desk } from '../../services/visit/desk';
import type { Answered, DeskController, DeskForm } from './desk-page-controller';
import { clientAddress } from './client-address';
import { collect } from './json-body';
import { neverKept, sendPage } from './pages';
import { type Handler, type Request, type Response, type Routes, tokenOf } from './routes';

/** Forms of the page are small. */
const mostBytes = 8 * 1024;
const cookieName = 'desk';

/** Keeps what goes wrong inside. @param answer what the browser is told then. */
export type Guard = (handle: Handler, answer: (request: Request, response: Response) => void) => Handler;

/** What a browser sent, until it is answered: a fault of ours must not lose what somebody typed. */
const sentWith = new WeakMap<Request, DeskForm>();

/** The page says that it does not work just now, never a program's words; what was typed can be sent again from it. */
function answerFault(request: Request, response: Response): void {
  const sent = sentWith.get(request);
  sendPage(response, 503, sent ? unsentPage('failed', sent, languageIn(sent)) : noDeskPage('failed'));
}

/** The desk without an account (features N11). @param secure false only where the bot is reached without TLS. */
export function addDeskRoutes(server: Routes, door: DeskController, secure: boolean, guard: Guard): void {
  const handled = (handle: Handler) => guard(handle, answerFault);
  const withDesk = (handle: (desk: Desk, request: Request, response: Response) => Promise<void>) =>
    handled(async (request, response) => {
      const entered = await door.enter(cookieOf(request), clientAddress(request));
      if ('desk' in entered) return await handle(entered.desk, request, response);
      sendPage(response, entered.status, entered.page);
    });
  server.get(
    '/desk',
    withDesk(async (desk, request, response) => {
      const query = queryOf(request);
      const said = door.isFresh(query.get('at')) ? query.get('said') : null;
      const message = deskMessages.find((known) => known === said) ?? null;
      sendPage(response, 200, await door.page(desk, languageOf(request), message));
    }),
  );
  server.get(
    '/desk/list',
    withDesk(async (desk, request, response) => {
      const html = await door.list(desk, languageOf(request));
      sendPage(response, 200, { html, policy: "default-src 'none'" });
    }),
  );
  server.get(
    '/desk/events',
    withDesk((desk, request, response) => Promise.resolve(listen(door, desk, request, response))),
  );
  server.post(
    '/desk/act',
    handled(async (request, response) => {
      const form = isOwn(request) ? await readForm(request) : null;
      if (form) sentWith.set(request, form);
      const entered = await door.enter(cookieOf(request), clientAddress(request));
      if ('desk' in entered) return await press(door, entered.desk, form, response);
      sendPage(response, entered.status, entered.page);
    }),
  );
  addLinkRoutes(server, door, secure, handled);
}

/** The link that turns a browser into the desk. */
function addLinkRoutes(
  server: Routes,
  door: DeskController,
  secure: boolean,
  handled: (handle: Handler) => Handler,
): void {
  server.get(
    '/desk/:token',
    handled(async (request, response) => {
      const from = clientAddress(request);
      const { status, page } = await door.look(tokenOf(request), languageOf(request), from);
      sendPage(response, status, page);
    }),
  );
  server.post(
    '/desk/:token',
    handled(async (request, response) => {
      const from = clientAddress(request);
      become(response, isOwn(request) ? await door.pair(tokenOf(request), from) : door.wrong(from));
    }),
  );
  server.post(
    '/desk/code',
    handled(async (request, response) => {
      const from = clientAddress(request);
      const form = isOwn(request) ? await readForm(request) : null;
      become(response, form ? await door.enterCode(form['code'] ?? '', from) : door.wrong(from));
    }),
  );

  /** From now on this browser is the desk. */
  function become(response: Response, outcome: { readonly cookie: string } | Answered): void {
    if ('page' in outcome) return sendPage(response, outcome.status, outcome.page);
    const flags = `Path=/desk; HttpOnly; SameSite=Strict; Max-Age=${cookieDays * 24 * 3_600}${secure ? '; Secure' : ''}`;
    redirect(response, '/desk', { 'set-cookie': `${cookieName}=${outcome.cookie}; ${flags}` });
  }
}

/** As long as browsers keep one: how long it works is for us to say, and can be extended. */
const cookieDays = 400;

async function press(
  door: DeskController,
  desk: Desk,
  form: DeskForm | null,
  response: Response,
): Promise<void> {
  const outcome = form ? await door.act(desk, form) : 'forged';
  if (!form || outcome === 'forged') return sendPage(response, 403, noDeskPage('failed'));
  const language = languageIn(form);
  if (outcome === 'busy') return sendPage(response, 429, unsentPage('busy', form, language));
  // Rejected: the page comes back at once, with what was typed in it.
  if (outcome !== 'done' && keepsTyped(outcome))
    return sendPage(response, 200, await door.page(desk, language, outcome, form));
  const said = outcome === 'done' ? '' : `&said=${outcome}&at=${door.now()}`;
  // After a press the page is fetched anew, so that reloading does not repeat it.
  redirect(response, `/desk?lang=${language}${said}`);
}

/** A browser says where a form comes from; one from another site is not even read. */
function isOwn({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  // 'null' is what our own pages send, since they do not reveal where they come from; the form's own secret stays.
  return origin === undefined || origin === 'null' || hostOf(origin) === host;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

async function readForm(request: IncomingMessage): Promise<DeskForm | null> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded(?:\s*;|\s*$)/i.test(type)) return null;
  if (request.headers['content-encoding'] !== undefined) return null;
  const bytes = await collect(request, mostBytes);
  return bytes && Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
}

/** A comment keeps proxies from closing an idle connection. */
const events = { changed: 'data: 1\n\n', gone: 'event: gone\ndata: 1\n\n', alive: ':\n\n' } as const;

/** Server-sent events: the page is told that something changed, and fetches what it may see. */
function listen(door: DeskController, desk: Desk, request: Request, response: ServerResponse): void {
  const stop = door.follow(
    desk,
    cookieOf(request),
    (what) => {
      response.write(events[what]);
      if (what === 'gone') response.end();
    },
    () => void response.end(),
  );
  // The page retries later, and fetches its list meanwhile.
  if (!stop) return sendPage(response, 429, noDeskPage('busy'));
  // Read to the end, or the connection would count as one whose request never comes.
  request.resume();
  response.writeHead(200, { ...neverKept, 'content-type': 'text/event-stream', connection: 'close' });
  response.write('retry: 2000\n\n');
  response.once('close', stop);
}

function redirect(response: ServerResponse, location: string, headers: Record<string, string> = {}): void {
  response.writeHead(303, { ...neverKept, ...headers, location, 'content-length': 0, connection: 'close' });
  response.end();
}

const queryOf = ({ url }: IncomingMessage): URLSearchParams =>
  new URLSearchParams((url ?? '').split('?')[1] ?? '');

function languageOf(request: IncomingMessage): Locale {
  const asked = queryOf(request).get('lang');
  return locales.find((known) => known === asked) ?? 'nl';
}

/** The language of the page with the form. */
const languageIn = (form: DeskForm): Locale => locales.find((known) => known === form['lang']) ?? 'nl';

/** Our only cookie; empty when there is none. */
function cookieOf({ headers }: IncomingMessage): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}
