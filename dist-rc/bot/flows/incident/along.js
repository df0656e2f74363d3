"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.uninvite = exports.openInvited = void 0;
exports.invite = invite;
exports.lookAlong = lookAlong;
exports.alongCard = alongCard;
exports.endedCard = endedCard;
exports.offerAlong = offerAlong;
const along_1 = require("../../../cards/incident/along");
const invited_1 = require("../../../cards/incident/process/invited");
const plain_1 = require("../../../cards/shared/plain");
const chosen_person_1 = require("../../../services/forms/chosen-person");
const contract_1 = require("../../../services/incident/contract");
const handlers_1 = require("../../../services/incident/handlers");
const invitations_1 = require("../../../services/incident/invitations");
const downloads_1 = require("../../routing/downloads");
const lacking_1 = require("../../routing/lacking");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const carry_out_1 = require("./carry-out");
const process_model_1 = require("./process-model");
const reader_1 = require("./reader");
const screens_1 = require("./screens");
const standing_1 = require("./standing");
const invitedScreen = (view, container) => {
    const organisation = container.organisation();
    const now = container.clock.now();
    const { incident } = view;
    const looking = (0, invitations_1.openInvitations)(incident);
    const people = organisation.people
        .filter(({ aadObjectId: id }) => (0, invitations_1.isOfGroup)(organisation, id, now))
        .filter(({ aadObjectId: id }) => !(0, handlers_1.isWithheld)(incident, id) && !(0, handlers_1.mayHandle)(incident, organisation, id, now))
        .filter(({ aadObjectId: id }) => !looking.some(({ person }) => person === id))
        .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
    return (0, invited_1.renderInvited)({ ...view, looking, people });
};
const openInvited = (turn, { incident }, container) => (0, screens_1.show)(turn, incident, invitedScreen, container);
exports.openInvited = openInvited;
async function invite(turn, data, container) {
    const person = (0, chosen_person_1.chosenPerson)(data.person);
    if (person === null)
        return (0, notices_1.notUnderstood)(turn, data.person);
    const answer = await (0, carry_out_1.carryOut)(turn, data, invitedScreen, container, (by) => ({
        type: 'invite',
        by,
        person,
    }));
    return await (0, lacking_1.sayingWhoLacks)(turn, answer, 'invitation', [person], container);
}
const uninvite = (turn, data, container) => (0, carry_out_1.carryOut)(turn, data, invitedScreen, container, (by) => ({ type: 'uninvite', by, person: data.id }));
exports.uninvite = uninvite;
async function lookAlong(turn, { incident: id, part, from }, container) {
    const reader = (0, reader_1.readerOf)(turn);
    const file = await container.incidents.find(id);
    if (!file)
        return { kind: 'card', card: (0, plain_1.renderNeutral)(reader.locale) };
    const guest = (0, reader_1.known)(reader);
    const looks = guest && looksAlong(file.incident, guest.person, container) ? guest : null;
    if (looks) {
        await container.access.noteShown(looks.person, id);
        await (0, standing_1.livesWherePressed)(turn, file, false, container);
    }
    const card = looks && part !== 'card'
        ? (0, along_1.renderAlongPart)((0, process_model_1.processView)(file.incident, looks, container), part)
        : alongCard(file.incident, reader, container);
    return await (0, standing_1.livesWhereOpened)(from, { kind: 'card', card }, turn, file, container, [contract_1.incidentCards.invited]);
}
function alongCard(incident, reader, container) {
    const { person, locale } = reader;
    const invitation = person === null ? undefined : (0, invitations_1.invitationOf)(incident, person);
    if (person === null || !invitation || (0, handlers_1.isWithheld)(incident, person))
        return (0, plain_1.renderNeutral)(locale);
    const { ended, by, at } = invitation;
    if (ended)
        return endedCard(incident, reader);
    if (!looksAlong(incident, person, container))
        return (0, plain_1.renderNeutral)(locale);
    const name = container.organisation().people.find(({ aadObjectId }) => aadObjectId === by)?.name ?? '–';
    return (0, along_1.renderAlong)({
        ...(0, cards_1.alertModel)(incident, { ...reader, person }, container, false),
        invitedBy: { name, at },
    });
}
function endedCard(incident, { person, locale }) {
    const { id, about, invited = [] } = incident;
    const ended = invited.findLast((each) => each.person === person && each.ended !== undefined)?.ended;
    return ended === undefined || ended.why === 'about' || about.some((each) => each === person)
        ? (0, plain_1.renderNeutral)(locale)
        : (0, along_1.renderAlongEnded)(locale, id, { at: ended.at, why: ended.why });
}
const looksAlong = (incident, person, { organisation, clock }) => (0, invitations_1.mayLookAlong)(incident, organisation(), person, clock.now());
async function offerAlong(turn, { incident, id }, container) {
    const file = await container.incidents.find(incident);
    const { person } = turn.actor;
    return file && person !== null && looksAlong(file.incident, person, container)
        ? await (0, downloads_1.offerDownload)(turn, contract_1.incidentDownloads.alongEvidence, { incident, id }, container)
        : (0, notices_1.notice)(turn, 'notFound');
}
