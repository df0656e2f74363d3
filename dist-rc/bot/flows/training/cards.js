"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayPrint = exports.mayManage = exports.oversees = exports.printerRoles = exports.overseerRoles = exports.personIn = void 0;
exports.cardOf = cardOf;
exports.seatCard = seatCard;
exports.sessionFor = sessionFor;
exports.ownedCard = ownedCard;
exports.cannotGive = cannotGive;
exports.documentCard = documentCard;
exports.ownedDocumentCard = ownedDocumentCard;
const plain_1 = require("../../../cards/shared/plain");
const document_1 = require("../../../cards/training/document");
const seat_1 = require("../../../cards/training/seat");
const session_1 = require("../../../cards/training/session");
const progress_1 = require("../../../services/nudges/progress");
const away_1 = require("../../../services/people/away");
const roles_1 = require("../../../services/people/roles");
const audience_1 = require("../../../services/training/audience");
const contract_1 = require("../../../services/training/contract");
const times_1 = require("../../../services/training/times");
const choices_1 = require("./choices");
const book_1 = require("./book");
async function cardOf(id, reader, container) {
    return contract_1.documentNumber.pattern.test(id)
        ? await documentCard(id, reader, container)
        : await seatCard(id, reader, container);
}
async function seatCard(id, { person, account, locale }, container, { changed = false, wrongCode } = {}) {
    const file = await container.trainings.find(id, person);
    const known = (0, exports.personIn)(container, person);
    if (!file || !known)
        return (0, plain_1.renderNeutral)(locale);
    const organisation = container.organisation();
    const { session, places } = file;
    const isFor = !session.proposed && (0, audience_1.isMeant)(session.facts.audience, known, organisation);
    if (!file.seat && (!isFor || (0, audience_1.isGivenBy)(session, person)))
        return (0, exports.mayPrint)(session, known, container)
            ? await ownedCard(id, { person, account, locale }, container)
            : (0, plain_1.renderNeutral)(locale);
    const now = container.clock.now();
    return (0, seat_1.renderSeat)({
        locale,
        session,
        places,
        topic: (0, choices_1.topicName)(organisation, session.facts.topic, locale),
        seat: file.seat ?? null,
        recordedBy: recorderOf(file.seat, container),
        open: session.status === 'planned' && now < (0, times_1.startOf)(session.facts, organisation),
        giver: session.facts.outside ? null : ((0, exports.personIn)(container, session.owner)?.name ?? null),
        codeCounts: (0, times_1.codeCounts)(session.facts, organisation, now),
        ahead: await placeInQueue(file, container),
        changed,
        manages: (0, exports.mayManage)(session.owner, known, container),
        prints: (0, exports.mayPrint)(session, known, container),
        ...(wrongCode === undefined ? {} : { wrongCode }),
        ...(account === null ? {} : { userId: account }),
    });
}
function recorderOf(seat, container) {
    if (seat?.status !== 'attended' || seat.how !== 'ticked' || seat.by === seat.person)
        return null;
    return (0, exports.personIn)(container, seat.by)?.name ?? null;
}
async function sessionFor(id, person, container) {
    const file = await container.trainings.find(id, person);
    const known = (0, exports.personIn)(container, person);
    if (!file || !known)
        return null;
    const { session, seat } = file;
    const concerned = seat !== undefined ||
        (0, audience_1.isMeant)(session.facts.audience, known, container.organisation()) ||
        (0, exports.mayManage)(session.owner, known, container) ||
        (0, exports.oversees)(known, container);
    return concerned ? session : null;
}
async function placeInQueue({ session, seat }, container) {
    if (seat?.status !== 'waiting')
        return null;
    return await container.trainings.placeInQueue(session.id, seat.order);
}
async function ownedCard(id, { person, account, locale }, container) {
    const file = await container.trainings.find(id, person);
    const known = (0, exports.personIn)(container, person);
    if (!file || !known || !(0, exports.mayPrint)(file.session, known, container))
        return (0, plain_1.renderNeutral)(locale);
    const organisation = container.organisation();
    const { session, places } = file;
    const manages = (0, exports.mayManage)(session.owner, known, container);
    const now = container.clock.now();
    const people = (0, audience_1.meantBy)(session.facts.audience, organisation, now).map(({ aadObjectId }) => aadObjectId);
    const room = session.facts.mandatory ? await roomFor(session, container) : null;
    const must = people.filter((one) => !(0, audience_1.isGivenBy)(session, one)).length;
    const away = manages ? await cannotGive(session, container) : false;
    return (0, session_1.renderOwnedSession)({
        giver: {
            name: (0, exports.personIn)(container, session.owner)?.name ?? '–',
            own: session.owner === person,
            away,
            before: session.takenOver ? ((0, exports.personIn)(container, session.takenOver.from)?.name ?? '–') : null,
        },
        short: room !== null && room < must ? { room, people: must } : null,
        acts: holdsOneOf(audience_1.trainerRoles, known, container),
        prints: holdsOneOf(exports.printerRoles, known, container),
        locale,
        session,
        places,
        topic: (0, choices_1.topicName)(organisation, session.facts.topic, locale),
        open: session.status === 'planned' && now < (0, times_1.startOf)(session.facts, organisation),
        over: session.status === 'planned' && now >= (0, times_1.endOf)(session.facts, organisation),
        progress: await progress(container, people, invitationOf(session), await answeredIn(session.id, container)),
        ...(account === null || !manages ? {} : { userId: account }),
    });
}
async function cannotGive({ owner, facts: { day, outside } }, container) {
    if (outside)
        return false;
    const organisation = container.organisation();
    if (!(0, roles_1.isEmployed)(organisation, owner, container.clock.now()))
        return true;
    const [away, office] = await Promise.all([
        container.absences.allOf(owner),
        container.absences.office(organisation, [owner]),
    ]);
    return (0, away_1.isAway)(away, day) || office.unreached.has(owner);
}
async function roomFor({ facts: { topic } }, container) {
    const [organisation, now] = [container.organisation(), container.clock.now()];
    const coming = (await container.trainings.records.sessions()).filter(({ status, facts }) => status === 'planned' && facts.topic === topic && (0, times_1.startOf)(facts, organisation) > now);
    return coming.some(({ facts }) => facts.places === null)
        ? null
        : coming.reduce((sum, { facts }) => sum + (facts.places ?? 0), 0);
}
const invitationOf = ({ id }) => [`invite:${id}`, `due:${id}`];
const answeredIn = async (id, container) => new Set((await container.trainings.records.seatsOf(id)).keys());
async function progress(container, people, subjects, acted) {
    const summaries = container.summaries;
    return (0, progress_1.progressOf)(summaries, await summaries.all(), people, subjects, acted);
}
async function documentCard(id, { person, account, locale }, container, textAt = null) {
    const file = await (0, book_1.signing)(container).find(id, person);
    const known = (0, exports.personIn)(container, person);
    if (!file || !known)
        return (0, plain_1.renderNeutral)(locale);
    const { document, signOff, opening } = file;
    if (!signOff && !(0, audience_1.isMeant)(document.facts.audience, known, container.organisation()))
        return (0, plain_1.renderNeutral)(locale);
    const userId = account === null ? {} : { userId: account };
    return (0, document_1.renderDocument)({
        locale,
        document,
        signOff: signOff ?? null,
        opened: opening?.at ?? null,
        ...(textAt === null ? {} : { textAt }),
        ...userId,
    });
}
async function ownedDocumentCard(id, { person, account, locale }, container, address = null) {
    const file = await (0, book_1.signing)(container).find(id, person);
    const known = (0, exports.personIn)(container, person);
    if (!file || !known || !(0, exports.mayManage)(file.document.owner, known, container))
        return (0, plain_1.renderNeutral)(locale);
    const { document } = file;
    const people = (0, audience_1.meantBy)(document.facts.audience, container.organisation(), container.clock.now()).map(({ aadObjectId }) => aadObjectId);
    const signed = await (0, book_1.signing)(container).records.signOffsOf(id);
    return (0, document_1.renderOwnedDocument)({
        acts: holdsOneOf(audience_1.trainerRoles, known, container),
        address,
        locale,
        document,
        all: people.length,
        signed: people.filter((one) => signed.has(one)).length,
        progress: await progress(container, people, [`due:${id}`], new Set(signed.keys())),
        ...(account === null ? {} : { userId: account }),
    });
}
const personIn = (container, person) => container.organisation().people.find(({ aadObjectId }) => aadObjectId === person);
exports.personIn = personIn;
exports.overseerRoles = [...audience_1.trainerRoles, 'board'];
exports.printerRoles = [...audience_1.trainerRoles, 'officeManager', 'officeDeputy'];
const holdsOneOf = (roles, person, container) => (0, roles_1.rolesOf)(container.organisation(), person, container.clock.now()).some((role) => roles.includes(role));
const oversees = (person, container) => holdsOneOf(exports.overseerRoles, person, container);
exports.oversees = oversees;
const mayManage = (owner, person, container) => owner === person.aadObjectId || (0, exports.oversees)(person, container);
exports.mayManage = mayManage;
const mayPrint = ({ owner, facts, takenOver }, person, container) => (0, exports.mayManage)(owner, person, container) ||
    takenOver?.from === person.aadObjectId ||
    (facts.outside !== undefined && holdsOneOf(exports.printerRoles, person, container));
exports.mayPrint = mayPrint;
