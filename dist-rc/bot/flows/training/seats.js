"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openChosen = exports.look = exports.signOff = exports.signUp = void 0;
exports.openTraining = openTraining;
exports.ownOf = ownOf;
exports.setAway = setAway;
exports.setBack = setBack;
exports.enterCode = enterCode;
exports.current = current;
const lists_1 = require("../../../cards/training/lists");
const zone_1 = require("../../../services/time/zone");
const audience_1 = require("../../../services/training/audience");
const code_1 = require("../../../services/training/code");
const documents_1 = require("../../../services/training/documents");
const times_1 = require("../../../services/training/times");
const presses_1 = require("../../routing/presses");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
async function openTraining(turn, container) {
    const { person, locale } = turn.actor;
    const known = (0, cards_1.personIn)(container, person);
    if (!known)
        return (0, notices_1.notice)(turn, 'notAllowed');
    const { aadObjectId } = known;
    const facts = await container.trainings.records.ofPerson(aadObjectId);
    const absence = await absenceOf(aadObjectId, container);
    const train = turn.actor.roles.some((role) => role === 'trainer' || role === 'fg' || role === 'fgDeputy');
    const card = (0, lists_1.renderMyTraining)({
        locale,
        now: container.clock.now().toISOString(),
        absence,
        ...ownOf(known, facts, container),
        may: { train, oversee: (0, cards_1.oversees)(known, container), staff: turn.actor.roles.includes('admin') },
    });
    return { kind: 'card', card };
}
function ownOf(person, facts, container) {
    const organisation = container.organisation();
    const now = container.clock.now();
    const id = person.aadObjectId;
    const seatIn = (session) => facts.seats.get(session)?.get(id) ?? null;
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const concerns = (session, seat) => {
        if ((0, cards_1.mayManage)(session.owner, person, container))
            return true;
        if (session.proposed)
            return false;
        if (session.facts.day >= today && (0, cards_1.mayPrint)(session, person, container))
            return true;
        if (seat)
            return seat.status !== 'attended' && session.facts.day >= today;
        return ((0, audience_1.isMeant)(session.facts.audience, person, organisation) && now < (0, times_1.startOf)(session.facts, organisation));
    };
    const sessions = [...facts.sessions].sort((one, other) => one.facts.day.localeCompare(other.facts.day));
    return {
        coming: sessions
            .map((session) => ({ session, seat: seatIn(session.id), gives: (0, audience_1.isGivenBy)(session, id) }))
            .filter(({ session, seat }) => session.status === 'planned' && concerns(session, seat)),
        giving: sessions.filter((session) => session.status === 'planned' &&
            !session.proposed &&
            (0, audience_1.isGivenBy)(session, id) &&
            session.facts.day <= today),
        attended: sessions.flatMap((session) => {
            const seat = seatIn(session.id);
            return seat?.status === 'attended' ? [{ session, at: seat.at }] : [];
        }),
        toSign: (0, documents_1.inForce)(facts.documents).filter((document) => (0, audience_1.isMeant)(document.facts.audience, person, organisation) && !facts.signOffs.get(document.id)?.has(id)),
        signed: facts.documents.flatMap((document) => {
            const signOff = facts.signOffs.get(document.id)?.get(id);
            return signOff ? [{ document, signOff }] : [];
        }),
    };
}
async function absenceOf(person, container) {
    const absence = await container.absences.of(person);
    const today = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    return absence && absence.until >= today ? absence : null;
}
async function setAway(turn, { from, until }, container) {
    const { person } = turn.actor;
    const today = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    if (until < from || until < today)
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    await container.absences.set(person, { from, until });
    return await openTraining(turn, container);
}
async function setBack(turn, _data, container) {
    const { person } = turn.actor;
    await container.absences.takeBack(person);
    return await openTraining(turn, container);
}
const press = (command) => async (turn, { session }, container) => await carryOut(turn, session, command(turn), container);
exports.signUp = press(({ messageId }) => ({ type: 'signUp', cardActivityId: messageId }));
exports.signOff = press(() => ({ type: 'signOff' }));
async function enterCode(turn, { session, code }, container) {
    const right = (0, code_1.isCode)(code, session, container.secrets.accepted);
    const { person, locale } = turn.actor;
    const outcome = await container.trainings.seat(session, person, { type: 'attend', how: 'code', right });
    if (outcome.kind !== 'refused' || outcome.refusal.refused !== 'wrongCode')
        return await (0, presses_1.afterPress)(turn, outcome, refusalNotices, () => current(turn, session, container));
    const reader = { person, account: turn.account, locale };
    return { kind: 'card', card: await (0, cards_1.seatCard)(session, reader, container, { wrongCode: code }) };
}
async function carryOut(turn, session, command, container) {
    const { person } = turn.actor;
    const outcome = await container.trainings.seat(session, person, command);
    return await (0, presses_1.afterPress)(turn, outcome, refusalNotices, () => current(turn, session, container));
}
const refusalNotices = {
    codeClosed: 'codeClosed',
    notMeant: 'trainingNotFound',
    notFound: 'trainingNotFound',
};
const look = (turn, { session }, container) => current(turn, session, container);
exports.look = look;
const openChosen = (turn, { id }, container) => current(turn, id, container);
exports.openChosen = openChosen;
async function current(turn, id, container) {
    const { person, locale } = turn.actor;
    return { kind: 'card', card: await (0, cards_1.cardOf)(id, { person, account: turn.account, locale }, container) };
}
