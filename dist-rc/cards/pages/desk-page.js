"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepsTyped = exports.deskMessages = void 0;
exports.deskPage = deskPage;
exports.deskList = deskList;
exports.unsentPage = unsentPage;
exports.pairPage = pairPage;
exports.noDeskPage = noDeskPage;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const desk_page_assets_1 = require("./desk-page-assets");
const html_1 = require("./html");
const page_1 = require("./page");
exports.deskMessages = [
    'sent',
    'left',
    'leftUnknown',
    'incomplete',
    'tooOld',
    'nobody',
    'notPossible',
];
const keepsTyped = (message) => message === 'incomplete' || message === 'tooOld' || message === 'nobody';
exports.keepsTyped = keepsTyped;
function deskPage(model) {
    const texts = (0, texts_1.textsFor)(model.locale).deskPage;
    const other = model.locale === 'nl' ? 'en' : 'nl';
    const said = model.message === null ? html_1.empty : sayMessage(model.message, model);
    const body = (0, html_1.html) `<header>
      <h1>${texts.title}</h1>
      <a href="/desk?lang=${other}" lang="${other}">${texts.language}</a>
    </header>
    <main>
      ${said}
      <p id="away" class="said fault" role="status" hidden>${texts.away}</p>
      <div id="list" aria-live="polite">${deskList(model)}</div>
      ${walkInForm(model)}
      <p class="small">${texts.notBuilding}</p>
      ${model.phone === '' ? html_1.empty : (0, html_1.html) `<p class="small">${texts.call(model.phone)}</p>`}
    </main>`;
    return (0, page_1.renderPage)({ locale: model.locale, title: texts.title, style: desk_page_assets_1.deskStyle, body, script: desk_page_assets_1.deskScript });
}
function sayMessage(message, { locale, phone }) {
    const texts = (0, texts_1.textsFor)(locale).deskPage;
    const words = message === 'nobody' ? texts.nobody(phone) : message === 'left' ? texts.parcelLeft : texts[message];
    const isFault = message !== 'sent' && message !== 'left' && message !== 'leftUnknown';
    return isFault
        ? (0, html_1.html) `<p class="said fault" role="alert">${words}</p>`
        : (0, html_1.html) `<p class="said" role="status" data-taken="yes">${words}</p>`;
}
function deskList(model) {
    const texts = (0, texts_1.textsFor)(model.locale).deskPage;
    const section = (id, title, nobody, visits) => (0, html_1.html) `<section aria-labelledby="${id}">
      <h2 id="${id}">${title} (${visits.length})</h2>
      ${visits.length === 0
        ? (0, html_1.html) `<p>${nobody}</p>`
        : (0, html_1.html) `<ul>
              ${visits.map((visit) => (0, html_1.html) `<li class="${toneOf(visit)}">${about(visit, model)}${actions(visit, model)}</li>`)}
            </ul>`}
    </section>`;
    return (0, html_1.html) `<p class="small">${texts.asOf((0, dates_1.dateAndTime)(model.now, model.locale))}</p>
    <span id="fresh" hidden data-token="${model.token}"></span>
    ${section('inside', texts.inside, texts.nobodyInside, model.inside)}${section('expected', texts.expected, texts.nobodyExpected, model.expected)}${model.parcels.length > 0 ? section('parcels', texts.parcels, '', model.parcels) : html_1.empty}${model.left.length > 0 ? section('left', texts.left, '', model.left) : html_1.empty}${model.away.length > 0 ? section('refused', texts.turnedAway, '', model.away) : html_1.empty}`;
}
const toneOf = (visit) => {
    if (visit.status === 'refused')
        return 'no';
    if (visit.status === 'collected' || (visit.status === 'arrived' && visit.answer !== null))
        return 'yes';
    return visit.status === 'arrived' ? 'wait' : 'calm';
};
function about(visit, model) {
    const texts = (0, texts_1.textsFor)(model.locale).deskPage;
    const { facts } = visit;
    const company = facts.company === '' ? html_1.empty : (0, html_1.html) ` · ${(0, user_text_1.displayName)(facts.company, 100)}`;
    const people = facts.people > 1 ? (0, html_1.html) ` · ${texts.people(facts.people)}` : html_1.empty;
    const remark = facts.remark === '' || facts.remark === facts.askedFor
        ? html_1.empty
        : (0, html_1.html) `<p class="small">${(0, user_text_1.displayName)(facts.remark, 300)}</p>`;
    const isFromGarage = 'arrival' in visit && visit.arrival?.way === 'garage';
    const garage = isFromGarage ? (0, html_1.html) ` · ${texts.viaGarage}` : html_1.empty;
    const name = (0, user_text_1.displayName)(facts.askedFor ?? model.names[visit.host] ?? '–', 60);
    const others = facts.others === undefined ? html_1.empty : (0, html_1.html) `<p class="small">${(0, user_text_1.displayName)(facts.others, 300)}</p>`;
    return (0, html_1.html) `<h3>${(0, user_text_1.displayName)(facts.name, 100)}${company}${people}</h3>
    <p>${facts.from} · ${texts.forHost(name)}${garage}</p>
    ${absent(visit, name, model)}${others}${remark}${forgotten(visit, model)}${standing(visit, model)}`;
}
function absent({ id }, host, { standIns, locale }) {
    const who = standIns[id];
    if (who === undefined)
        return html_1.empty;
    const { standIn } = (0, texts_1.textsFor)(locale).visitLists;
    return (0, html_1.html) `<p class="state">${standIn(host, who === null ? null : (0, user_text_1.displayName)(who, 60))}</p>`;
}
function forgotten(visit, { now, locale }) {
    if (visit.status !== 'arrived' && visit.status !== 'collected')
        return html_1.empty;
    const day = (0, dates_1.dayOfInstant)(visit.arrival.at);
    const { visit: words } = (0, texts_1.textsFor)(locale);
    return day < (0, dates_1.dayOfInstant)(now)
        ? (0, html_1.html) `<p class="state">${words.notSignedOut((0, dates_1.dayName)(day, locale))}</p>`
        : html_1.empty;
}
function standing(visit, model) {
    const { deskPage: texts, visit: words } = (0, texts_1.textsFor)(model.locale);
    const { askedFor } = visit.facts;
    const named = askedFor === undefined && !visit.unexpected;
    const name = (person) => named
        ? (0, user_text_1.displayName)(model.names[person] ?? '–', 60)
        : person === visit.host && askedFor !== undefined && askedFor !== visit.facts.remark
            ? (0, user_text_1.displayName)(askedFor, 60)
            : texts.colleague;
    if (visit.status === 'delivered')
        return (0, html_1.html) `<p>${(0, contract_1.isForUnknown)(visit) ? texts.parcelAsked : texts.parcelTold}</p>`;
    if (visit.status === 'refused')
        return (0, html_1.html) `<p class="state">${texts.refused}</p>`;
    if (visit.status === 'collected')
        return (0, html_1.html) `<p class="state">${texts.collected(name(visit.escort.by))}</p>`;
    if (visit.status === 'left')
        return (0, html_1.html) `<p>${words.left((0, dates_1.timeNear)(visit.left.at, model.now, model.locale))}</p>`;
    if (visit.status !== 'arrived' || (0, dates_1.dayOfInstant)(visit.arrival.at) < (0, dates_1.dayOfInstant)(model.now))
        return html_1.empty;
    const door = visit.arrival.atDoorAt === null ? html_1.empty : (0, html_1.html) `<p>${texts.door}</p>`;
    const { answer, arrival } = visit;
    const instead = arrival.instead?.map((person) => name(person)).join(', ');
    const said = answer
        ? `${words.answer[answer.kind](name(answer.escort))} (${(0, dates_1.timeNear)(answer.at, model.now, model.locale)})`
        : visit.unexpected
            ? texts.waitingYes
            : instead !== undefined
                ? texts.instead(instead)
                : texts.waiting;
    return (0, html_1.html) `<p class="state">${said}</p>
    ${door}`;
}
function actions(visit, model) {
    const texts = (0, texts_1.textsFor)(model.locale).deskPage;
    const press = (act, title, plain = false) => (0, html_1.html) `<button
      name="act"
      value="${act}"
      id="${act}-${visit.id}"
      class="${plain ? 'plain' : 'main'}"
      aria-label="${title}: ${(0, user_text_1.displayName)(visit.facts.name, 60)}"
    >
      ${title}
    </button>`;
    const waitsForYes = visit.status === 'arrived' && visit.unexpected && visit.answer === null;
    const deliver = visit.facts.kind === 'guest' ? html_1.empty : press('deliver', texts.deliver, true);
    const buttons = visit.status === 'expected'
        ? (0, html_1.html) `${press('arrive', texts.arrive)}${press('garage', texts.garage, true)}${deliver}`
        : visit.status === 'arrived'
            ? (0, html_1.html) `${waitsForYes ? html_1.empty : (0, html_1.html) `${press('fetched', texts.fetched)}${press('atDoor', texts.atDoor, true)}`}${press('leave', texts.leave, true)}${deliver}`
            : visit.status === 'collected'
                ? press('leave', texts.leave, true)
                : visit.status === 'delivered'
                    ? press('pickUp', texts.fetched)
                    : html_1.empty;
    const mistake = visit.status === 'left' ? texts.undoLeft : texts.undoArrived;
    const undo = model.undoable.includes(visit.id) ? press('undo', mistake, true) : html_1.empty;
    const which = (0, html_1.html) `<input type="hidden" name="visit" value="${visit.id}" />`;
    const inside = visit.status === 'arrived' || visit.status === 'collected';
    return (0, html_1.html) `${form(model, (0, html_1.html) `${which}${buttons}${undo}`)}${inside ? amending(visit, model, which) : html_1.empty}`;
}
function amending(visit, model, which) {
    const { deskPage: texts } = (0, texts_1.textsFor)(model.locale);
    const { people, others = '', name } = visit.facts;
    const about = (0, user_text_1.displayName)(name, 60);
    const fields = (0, html_1.html) `${which}<input type="hidden" name="act" value="amend" /><label for="people-${visit.id}"
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
    return (0, html_1.html) `<details>
    <summary id="mend-${visit.id}">${texts.amend}</summary>
    ${form(model, fields)}
  </details>`;
}
const form = ({ csrf, locale }, inside) => (0, html_1.html) `<form method="post" action="/desk/act">
    <input type="hidden" name="csrf" value="${csrf}" /><input
      type="hidden"
      name="lang"
      value="${locale}"
    />${inside}
  </form>`;
function walkInForm(model) {
    const { deskPage: texts, visit } = (0, texts_1.textsFor)(model.locale);
    const { typed } = model;
    const field = (id, label, required) => (0, html_1.html) `<label for="${id}">${label}</label
      ><input
        id="${id}"
        name="${id}"
        maxlength="100"
        autocomplete="off"
        value="${typed[id] ?? ''}"
        ${required ? (0, html_1.html) ` required` : html_1.empty}
      />`;
    const kinds = ['guest', 'supplier', 'delivery'].map((kind) => (0, html_1.html) `<option value="${kind}" ${typed['kind'] === kind ? (0, html_1.html) `selected` : html_1.empty}>
        ${visit.kind[kind]}
      </option>`);
    const fields = (0, html_1.html) `<input type="hidden" name="act" value="walkIn" /><input
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
    return (0, html_1.html) `<section aria-labelledby="walkin">
    <h2 id="walkin">${texts.walkIn}</h2>
    ${form(model, fields)}
  </section>`;
}
function unsentPage(why, sent, locale) {
    const texts = (0, texts_1.textsFor)(locale).deskPage;
    const fields = Object.entries(sent).map(([name, value]) => (0, html_1.html) `<input type="hidden" name="${name}" value="${value}" />`);
    const body = (0, html_1.html) `<main>
    <h1>${texts.unsentTitle}</h1>
    <p>${texts[why]}</p>
    <p>${texts.unsent}</p>
    <form method="post" action="/desk/act">${fields}<button class="main">${texts.again}</button></form>
  </main>`;
    return (0, page_1.renderPage)({ locale, title: texts.unsentTitle, style: desk_page_assets_1.deskStyle, body });
}
function pairPage(locale) {
    const texts = (0, texts_1.textsFor)(locale).deskPage;
    const body = (0, html_1.html) `<main>
    <h1>${texts.pairTitle}</h1>
    <p>${texts.pairText}</p>
    <form method="post"><button class="main">${texts.pairButton}</button></form>
  </main>`;
    return (0, page_1.renderPage)({ locale, title: texts.pairTitle, style: desk_page_assets_1.deskStyle, body });
}
function codeForm() {
    const texts = (0, texts_1.textsFor)('nl').deskPage;
    return (0, html_1.html) `<form method="post" action="/desk/code">
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
function noDeskPage(why, phone = '') {
    const [nl, en] = [(0, texts_1.textsFor)('nl').deskPage, (0, texts_1.textsFor)('en').deskPage];
    const title = nl[`${why}Title`];
    const asks = why !== 'busy' && why !== 'failed';
    const body = (0, html_1.html) `<main>
    <h1>${title}</h1>
    <p>${nl[why]}</p>
    <p lang="en">${en[why]}</p>
    ${phone === '' ? html_1.empty : (0, html_1.html) `<p>${nl.call(phone)}</p>`}${asks ? codeForm() : html_1.empty}
    <p><a href="/desk">${nl.back}</a></p>
  </main>`;
    return (0, page_1.renderPage)({
        locale: 'nl',
        title,
        style: desk_page_assets_1.deskStyle,
        body,
        ...(asks ? {} : { again: 20 }),
    });
}
