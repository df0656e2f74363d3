import type { Locale } from '../../services/people/roles';
import type { Visit } from '../../services/visit/model';
import { dateAndTime, timeNear } from '../dates';
import { textsFor } from '../texts';
import { displayName } from '../user-text';
import { deskScript, deskStyle } from './desk-page-assets';
import { empty, type Html, html } from './html';
import { type Page, renderPage } from './page';

/** What happened with the last press, said above the list. */
export const deskMessages = ['sent', 'sentOffice', 'incomplete', 'notPossible'] as const;
export type DeskMessage = (typeof deskMessages)[number];

export interface DeskModel {
  readonly locale: Locale;
  readonly now: string;
  /** Goes back with every form. */
  readonly csrf: string;
  /** Makes the form for an unexpected visitor have its effect once. */
  readonly token: string;
  readonly expected: readonly Visit[];
  /** In the building, and those refused today. */
  readonly inside: readonly Visit[];
  readonly names: Readonly<Record<string, string>>;
  readonly message: DeskMessage | null;
}

/** The desk: today's visitors, and a form for whoever was not announced. It works without script, and live with it. */
export function deskPage(model: DeskModel): Page {
  const texts = textsFor(model.locale).deskPage;
  const other = model.locale === 'nl' ? 'en' : 'nl';
  const said =
    model.message === null ? empty : html`<p class="said" role="status">${texts[model.message]}</p>`;
  const body = html`<header>
      <h1>${texts.title}</h1>
      <a href="/desk?lang=${other}" lang="${other}">${texts.language}</a>
    </header>
    <main>
      ${said}
      <div id="list" aria-live="polite">${deskList(model)}</div>
      ${walkInForm(model)}
      <p class="small">${texts.notBuilding}</p>
    </main>`;
  return renderPage({ locale: model.locale, title: texts.title, style: deskStyle, body, script: deskScript });
}

/** The part that changes by itself. */
export function deskList(model: DeskModel): Html {
  const texts = textsFor(model.locale).deskPage;
  const section = (id: string, title: string, nobody: string, visits: readonly Visit[]): Html =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title} (${visits.length})</h2>
      ${
        visits.length === 0
          ? html`<p>${nobody}</p>`
          : html`<ul>
              ${visits.map((visit) => html`<li class="${toneOf(visit)}">${about(visit, model)}${actions(visit, model)}</li>`)}
            </ul>`
      }
    </section>`;
  return html`<p class="small">${texts.asOf(dateAndTime(model.now, model.locale))}</p>
    ${section('inside', texts.inside, texts.nobodyInside, model.inside)}${section('expected', texts.expected, texts.nobodyExpected, model.expected)}`;
}

const toneOf = (visit: Visit): string => {
  if (visit.status === 'refused') return 'no';
  if (visit.status === 'collected' || (visit.status === 'arrived' && visit.answer !== null)) return 'yes';
  return visit.status === 'arrived' ? 'wait' : 'calm';
};

function about(visit: Visit, model: DeskModel): Html {
  const texts = textsFor(model.locale).deskPage;
  const { facts, host } = visit;
  const company = facts.company === '' ? empty : html` · ${displayName(facts.company, 100)}`;
  const people = facts.people > 1 ? html` · ${texts.people(facts.people)}` : empty;
  const remark = facts.remark === '' ? empty : html`<p class="small">${displayName(facts.remark, 300)}</p>`;
  const name = displayName(model.names[host] ?? '–', 60);
  return html`<h3>${displayName(facts.name, 100)}${company}${people}</h3>
    <p>${facts.from} · ${texts.forHost(name)}</p>
    ${remark}${standing(visit, model)}`;
}

function standing(visit: Visit, model: DeskModel): Html {
  const { deskPage: texts, visit: words } = textsFor(model.locale);
  const name = (person: string): string => displayName(model.names[person] ?? '–', 60);
  if (visit.status === 'refused') return html`<p class="state">${texts.refused}</p>`;
  if (visit.status === 'collected')
    return html`<p class="state">${texts.collected(name(visit.escort.by))}</p>`;
  if (visit.status !== 'arrived') return empty;
  const door = visit.arrival.atDoorAt === null ? empty : html`<p>${texts.door}</p>`;
  const { answer } = visit;
  const said = answer
    ? `${words.answer[answer.kind](name(answer.escort))} (${timeNear(answer.at, model.now, model.locale)})`
    : visit.unexpected
      ? texts.waitingYes
      : texts.waiting;
  return html`<p class="state">${said}</p>
    ${door}`;
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
  const deliver = visit.facts.kind === 'guest' ? empty : press('deliver', texts.deliver, true);
  const buttons =
    visit.status === 'expected'
      ? html`${press('arrive', texts.arrive)}${press('garage', texts.garage, true)}${deliver}`
      : visit.status === 'arrived'
        ? html`${press('atDoor', texts.atDoor, true)}${press('leave', texts.leave, true)}${deliver}`
        : visit.status === 'collected'
          ? press('leave', texts.leave, true)
          : empty;
  return form(model, html`<input type="hidden" name="visit" value="${visit.id}" />${buttons}`);
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
  const field = (id: string, label: string, required: boolean): Html =>
    html`<label for="${id}">${label}</label
      ><input
        id="${id}"
        name="${id}"
        maxlength="100"
        autocomplete="off"
        ${required ? html` required` : empty}
      />`;
  const kinds = (['guest', 'supplier', 'delivery'] as const).map(
    (kind) => html`<option value="${kind}">${visit.kind[kind]}</option>`,
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
    ><button class="main">${texts.send}</button>`;
  return html`<section aria-labelledby="walkin">
    <h2 id="walkin">${texts.walkIn}</h2>
    ${form(model, fields)}
  </section>`;
}

/** The link, before it is used: only its button does that, so that a preview does not. */
export function pairPage(locale: Locale): Page {
  const texts = textsFor(locale).deskPage;
  const body = html`<main>
    <h1>${texts.pairTitle}</h1>
    <p>${texts.pairText}</p>
    <form method="post"><button class="main">${texts.pairButton}</button></form>
  </main>`;
  return renderPage({ locale, title: texts.pairTitle, style: deskStyle, body });
}

/** Used, expired, revoked, never there, another browser; too much; or a fault of ours. In both languages. */
export function noDeskPage(why: 'gone' | 'busy' | 'failed'): Page {
  const [nl, en] = [textsFor('nl').deskPage, textsFor('en').deskPage];
  const title = nl[`${why}Title`];
  const body = html`<main>
    <h1>${title}</h1>
    <p>${nl[why]}</p>
    <p lang="en">${en[why]}</p>
    <p><a href="/desk">${nl.back}</a></p>
  </main>`;
  return renderPage({ locale: 'nl', title, style: deskStyle, body });
}
