import type { Locale } from '../../services/people/roles';
import { isForUnknown } from '../../services/visit/contract';
import type { Visit } from '../../services/visit/model';
import { isMissing } from '../visit/visit-model';
import { dateAndTime, dayName, dayOfInstant, timeNear } from '../dates';
import { textsFor } from '../texts';
import { displayName } from '../user-text';
import { deskScript, deskStyle, type walkInFields } from './desk-page-assets';
import { empty, type Html, html } from './html';
import { type Page, renderPage } from './page';

/** The result of the last press, shown above the list. */
export const deskMessages = [
  'sent',
  'left',
  'leftUnknown',
  'incomplete',
  'tooOld',
  'nobody',
  'notPossible',
] as const;
export type DeskMessage = (typeof deskMessages)[number];

/** Messages with which the form for an unexpected visitor comes back as sent. */
export const keepsTyped = (message: DeskMessage): boolean =>
  message === 'incomplete' || message === 'tooOld' || message === 'nobody';

export interface DeskModel {
  readonly locale: Locale;
  readonly now: string;
  /** Is sent back with every form. */
  readonly csrf: string;
  /** Makes the form for an unexpected visitor take effect once. */
  readonly token: string;
  readonly expected: readonly Visit[];
  readonly inside: readonly Visit[];
  /** What is at the desk. */
  readonly parcels: readonly Visit[];
  /** Those who were not let in today. */
  readonly away: readonly Visit[];
  /** Those who just left, the last one first. */
  readonly left: readonly Visit[];
  /** Numbers of visits whose last press can still be taken back. */
  readonly undoable: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** For expected visitors whose host is away, by number: the name of the stand-in, null for the office. */
  readonly standIns: Readonly<Record<string, string | null>>;
  readonly message: DeskMessage | null;
  /** Of the office; empty when there is none. */
  readonly phone: string;
  /** What is filled in again, by the names of the form's fields. */
  readonly typed: Readonly<Record<string, string>>;
}

/** The desk: today's visitors, and a form for unannounced ones. It works without script, and live with it. */
export function deskPage(model: DeskModel): Page {
  const texts = textsFor(model.locale).deskPage;
  const other = model.locale === 'nl' ? 'en' : 'nl';
  const said = model.message === null ? empty : sayMessage(model.message, model);
  const body = html`<header>
      <h1>${texts.title}</h1>
      <a href="/desk?lang=${other}" lang="${other}">${texts.language}</a>
    </header>
    <main>
      ${said}
      <p id="away" class="said fault" role="status" hidden>${texts.away}</p>
      <div id="list" aria-live="polite">${deskList(model)}</div>
      ${walkInForm(model)}
      <p class="small">${texts.notBuilding}</p>
      ${model.phone === '' ? empty : html`<p class="small">${texts.call(model.phone)}</p>`}
    </main>`;
  return renderPage({ locale: model.locale, title: texts.title, style: deskStyle, body, script: deskScript });
}

/** Once a form is accepted the browser forgets it: until then it keeps what is typed, whatever happens to the page. */
function sayMessage(message: DeskMessage, { locale, phone }: DeskModel): Html {
  const texts = textsFor(locale).deskPage;
  const words =
    message === 'nobody' ? texts.nobody(phone) : message === 'left' ? texts.parcelLeft : texts[message];
  const isFault = message !== 'sent' && message !== 'left' && message !== 'leftUnknown';
  return isFault
    ? html`<p class="said fault" role="alert">${words}</p>`
    : html`<p class="said" role="status" data-taken="yes">${words}</p>`;
}

/** The part that changes by itself; with it comes the token that keeps an old page's form valid. */
export function deskList(model: DeskModel): Html {
  const texts = textsFor(model.locale).deskPage;
  const countOf = (visits: readonly Visit[]): string => {
    const people = visits.reduce((sum, { facts }) => sum + facts.people, 0);
    return people === visits.length ? String(people) : texts.visitsAndPeople(visits.length, people);
  };
  const section = (id: string, title: string, nobody: string, visits: readonly Visit[]): Html =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title} (${countOf(visits)})</h2>
      ${
        visits.length === 0
          ? html`<p>${nobody}</p>`
          : html`<ul>
              ${visits.map((visit) => html`<li class="${toneOf(visit)}">${about(visit, model)}${actions(visit, model)}</li>`)}
            </ul>`
      }
    </section>`;
  return html`<p class="small">${texts.asOf(dateAndTime(model.now, model.locale))}</p>
    <span id="fresh" hidden data-token="${model.token}"></span>
    ${section('inside', texts.inside, texts.nobodyInside, model.inside)}${section('expected', texts.expected, texts.nobodyExpected, model.expected)}${model.parcels.length > 0 ? section('parcels', texts.parcels, '', model.parcels) : empty}${model.left.length > 0 ? section('left', texts.left, '', model.left) : empty}${model.away.length > 0 ? section('refused', texts.turnedAway, '', model.away) : empty}`;
}

const toneOf = (visit: Visit): string => {
  if (visit.status === 'refused') return 'no';
  if (visit.status === 'collected' || (visit.status === 'arrived' && visit.answer !== null)) return 'yes';
  return visit.status === 'arrived' ? 'wait' : 'calm';
};

function about(visit: Visit, model: DeskModel): Html {
  const texts = textsFor(model.locale).deskPage;
  const { facts } = visit;
  const company = facts.company === '' ? empty : html` · ${displayName(facts.company, 100)}`;
  const people = facts.people > 1 ? html` · ${texts.people(facts.people)}` : empty;
  // A host nobody could identify becomes a remark for the office.
  const remark =
    facts.remark === '' || facts.remark === facts.askedFor
      ? empty
      : html`<p class="small">${displayName(facts.remark, 300)}</p>`;
  const isFromGarage = 'arrival' in visit && visit.arrival?.way === 'garage';
  const garage = isFromGarage ? html` · ${texts.viaGarage}` : empty;
  const name = displayName(facts.askedFor ?? model.names[visit.host] ?? '–', 60);
  const others =
    facts.others === undefined ? empty : html`<p class="small">${displayName(facts.others, 300)}</p>`;
  return html`<h3>${displayName(facts.name, 100)}${company}${people}</h3>
    <p>${facts.from} · ${texts.forHost(name)}${garage}</p>
    ${absent(visit, name, model)}${others}${remark}${forgotten(visit, model)}${standing(visit, model)}`;
}

/** Why is nobody's business. */
function absent({ id }: Visit, host: string, { standIns, locale }: DeskModel): Html {
  const who = standIns[id];
  if (who === undefined) return empty;
  const { standIn } = textsFor(locale).visitLists;
  return html`<p class="state">${standIn(host, who === null ? null : displayName(who, 60))}</p>`;
}

/** Came on an earlier day and was not signed out: perhaps nobody is there. */
function forgotten(visit: Visit, { now, locale }: DeskModel): Html {
  if (visit.status !== 'arrived' && visit.status !== 'collected') return empty;
  const day = dayOfInstant(visit.arrival.at);
  const { visit: words } = textsFor(locale);
  return day < dayOfInstant(now)
    ? html`<p class="state">${words.notSignedOut(dayName(day, locale))}</p>`
    : empty;
}

/** The BHV does not see them outside: whoever let them in may know more. */
function missed({ missing }: Visit, { now, locale }: DeskModel): Html {
  if (!missing) return empty;
  const texts = textsFor(locale).deskPage;
  return missing.found
    ? html`<p>${texts.found(timeNear(missing.found.at, now, locale))}</p>`
    : html`<p class="state">${texts.missing(timeNear(missing.at, now, locale))}</p>`;
}

/** Where they are, and above that whether anybody misses them. */
const standing = (visit: Visit, model: DeskModel): Html =>
  html`${missed(visit, model)}${whereabouts(visit, model)}`;

function whereabouts(visit: Visit, model: DeskModel): Html {
  const { deskPage: texts, visit: words } = textsFor(model.locale);
  // An unannounced visitor is told no name that they did not give themselves.
  const { askedFor } = visit.facts;
  const named = askedFor === undefined && !visit.unexpected;
  const name = (person: string): string =>
    named
      ? displayName(model.names[person] ?? '–', 60)
      : person === visit.host && askedFor !== undefined && askedFor !== visit.facts.remark
        ? displayName(askedFor, 60)
        : texts.colleague;
  if (visit.status === 'delivered')
    return html`<p>${isForUnknown(visit) ? texts.parcelAsked : texts.parcelTold}</p>`;
  if (visit.status === 'refused') return html`<p class="state">${texts.refused}</p>`;
  if (visit.status === 'collected')
    return html`<p class="state">${texts.collected(name(visit.escort.by))}</p>`;
  if (visit.status === 'left')
    return html`<p>${words.left(timeNear(visit.left.at, model.now, model.locale))}</p>`;
  // An answer from an earlier day says nothing about this one.
  if (visit.status !== 'arrived' || dayOfInstant(visit.arrival.at) < dayOfInstant(model.now)) return empty;
  const held = visit.arrival.heldAt === undefined ? empty : html`<p class="state">${texts.held}</p>`;
  const door = visit.arrival.atDoorAt === null ? empty : html`<p>${texts.door}</p>`;
  const { answer, arrival } = visit;
  const instead = arrival.instead?.map((person) => name(person)).join(', ');
  const said = answer
    ? `${words.answer[answer.kind](name(answer.escort))} (${timeNear(answer.at, model.now, model.locale)})`
    : visit.unexpected
      ? texts.waitingYes
      : instead !== undefined
        ? texts.instead(instead)
        : arrival.called.length === 0
          ? ''
          : texts.waiting;
  return html`${said === '' ? empty : html`<p class="state">${said}</p>`} ${held}${door}`;
}

function actions(visit: Visit, model: DeskModel): Html {
  const texts = textsFor(model.locale).deskPage;
  const press = (act: string, title: string, plain = false): Html =>
    html`<button
      name="act"
      value="${act}"
      id="${act}-${visit.id}"
      class="${plain ? 'plain' : 'main'}"
      aria-label="${title}: ${displayName(visit.facts.name, 60)}"
    >
      ${title}
    </button>`;
  // No unannounced visitor is sent up before somebody has said yes, and nobody while people are counted outside.
  const stays =
    visit.status === 'arrived' &&
    ((visit.unexpected && visit.answer === null) ||
      visit.arrival.heldAt !== undefined ||
      isMissing({ visit }));
  const deliver = visit.facts.kind === 'guest' ? empty : press('deliver', texts.deliver, true);
  const buttons =
    visit.status === 'expected'
      ? html`${press('arrive', texts.arrive)}${press('garage', texts.garage, true)}${deliver}`
      : visit.status === 'arrived'
        ? html`${stays ? empty : html`${press('fetched', texts.fetched)}${press('atDoor', texts.atDoor, true)}`}${press('leave', texts.leave, true)}${deliver}`
        : visit.status === 'collected'
          ? press('leave', texts.leave, true)
          : visit.status === 'delivered'
            ? press('pickUp', texts.fetched)
            : empty;
  const mistake = visit.status === 'left' ? texts.undoLeft : texts.undoArrived;
  const undo = model.undoable.includes(visit.id) ? press('undo', mistake, true) : empty;
  const which = html`<input type="hidden" name="visit" value="${visit.id}" />`;
  const inside = visit.status === 'arrived' || visit.status === 'collected';
  return html`${form(model, html`${which}${buttons}${undo}`)}${inside ? amending(visit, model, which) : empty}`;
}

/** More or fewer came than were announced; the BHV's list must be right. */
function amending(visit: Visit, model: DeskModel, which: Html): Html {
  const { deskPage: texts } = textsFor(model.locale);
  const { people, others = '', name } = visit.facts;
  const about = displayName(name, 60);
  const fields = html`${which}<input type="hidden" name="act" value="amend" /><label for="people-${visit.id}"
      >${texts.peopleOf}</label
    ><input
      id="people-${visit.id}"
      name="people"
      inputmode="numeric"
      maxlength="3"
      value="${String(people)}"
    /><label for="others-${visit.id}">${texts.othersOf}</label
    ><input
      id="others-${visit.id}"
      name="others"
      maxlength="300"
      autocomplete="off"
      value="${others}"
    /><button id="amend-${visit.id}" class="plain" aria-label="${texts.amendSend}: ${about}">
      ${texts.amendSend}
    </button>`;
  return html`<details>
    <summary id="mend-${visit.id}">${texts.amend}</summary>
    ${form(model, fields)}
  </details>`;
}

const form = ({ csrf, locale }: DeskModel, inside: Html): Html =>
  html`<form method="post" action="/desk/act">
    <input type="hidden" name="csrf" value="${csrf}" /><input
      type="hidden"
      name="lang"
      value="${locale}"
    />${inside}
  </form>`;

function walkInForm(model: DeskModel): Html {
  const { deskPage: texts, visit } = textsFor(model.locale);
  const { typed } = model;
  const field = (id: (typeof walkInFields)[number], label: string, required: boolean): Html =>
    html`<label for="${id}">${label}</label
      ><input
        id="${id}"
        name="${id}"
        maxlength="100"
        autocomplete="off"
        value="${typed[id] ?? ''}"
        ${required ? html` required` : empty}
      />`;
  const kinds = (['guest', 'supplier', 'delivery'] as const).map(
    (kind) =>
      html`<option value="${kind}" ${typed['kind'] === kind ? html`selected` : empty}>
        ${visit.kind[kind]}
      </option>`,
  );
  const fields = html`<input type="hidden" name="act" value="walkIn" /><input
      type="hidden"
      name="token"
      value="${model.token}"
    />${field('name', texts.name, true)}${field('company', texts.company, false)}${field('host', texts.forWhom, true)}<label
      for="kind"
      >${texts.kind}</label
    ><select id="kind" name="kind">
      ${kinds}</select
    ><button class="main" id="send">${texts.send}</button
    ><button class="plain" id="parcel" name="act" value="parcel" formnovalidate>${texts.parcelSend}</button>`;
  return html`<section aria-labelledby="walkin">
    <h2 id="walkin">${texts.walkIn}</h2>
    ${form(model, fields)}
  </section>`;
}

/**
 * A press that was not accepted, because of too many requests or a fault of ours: it can be sent again as it was.
 * @param sent what the browser sent, of any shape; it is only returned to that browser.
 */
export function unsentPage(
  why: 'busy' | 'failed',
  sent: Readonly<Record<string, string>>,
  locale: Locale,
): Page {
  const texts = textsFor(locale).deskPage;
  const fields = Object.entries(sent).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const body = html`<main>
    <h1>${texts.unsentTitle}</h1>
    <p>${texts[why]}</p>
    <p>${texts.unsent}</p>
    <form method="post" action="/desk/act">${fields}<button class="main">${texts.again}</button></form>
  </main>`;
  return renderPage({ locale, title: texts.unsentTitle, style: deskStyle, body });
}

/** The link, before it is used: only its button uses it, so that a preview does not. */
export function pairPage(locale: Locale): Page {
  const texts = textsFor(locale).deskPage;
  const body = html`<main>
    <h1>${texts.pairTitle}</h1>
    <p>${texts.pairText}</p>
    <form method="post"><button class="main">${texts.pairButton}</button></form>
  </main>`;
  return renderPage({ locale, title: texts.pairTitle, style: deskStyle, body });
}

/** Typed at the desk: the browser that enters it becomes the desk. */
function codeForm(): Html {
  const texts = textsFor('nl').deskPage;
  return html`<form method="post" action="/desk/code">
    <label for="code">${texts.code}</label
    ><input
      id="code"
      name="code"
      inputmode="numeric"
      maxlength="9"
      autocomplete="one-time-code"
      required
    /><button class="main">${texts.codeSend}</button>
  </form>`;
}

/**
 * No desk yet; an invalid code; used, expired, revoked, another browser; too many requests; or a fault of ours. In both
 * languages.
 */
export function noDeskPage(why: 'fresh' | 'wrongCode' | 'gone' | 'busy' | 'failed', phone = ''): Page {
  const [nl, en] = [textsFor('nl').deskPage, textsFor('en').deskPage];
  const title = nl[`${why}Title`];
  const asks = why !== 'busy' && why !== 'failed';
  const body = html`<main>
    <h1>${title}</h1>
    <p>${nl[why]}</p>
    <p lang="en">${en[why]}</p>
    ${phone === '' ? empty : html`<p>${nl.call(phone)}</p>`}${asks ? codeForm() : empty}
    <p><a href="/desk">${nl.back}</a></p>
  </main>`;
  // Nobody reloads a tablet on a desk.
  return renderPage({
    locale: 'nl',
    title,
    style: deskStyle,
    body,
    ...(asks ? {} : { again: 20 }),
  });
}
