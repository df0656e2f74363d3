"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.closeList = exports.turnPage = exports.tick = exports.showAttendance = void 0;
exports.walkedIn = walkedIn;
const attendance_1 = require("../../../cards/training/attendance");
const chosen_person_1 = require("../../../services/forms/chosen-person");
const code_1 = require("../../../services/training/code");
const audience_1 = require("../../../services/training/audience");
const times_1 = require("../../../services/training/times");
const notices_1 = require("../../routing/notices");
const choices_1 = require("./choices");
const coming_1 = require("./coming");
const sessions_1 = require("./sessions");
const pageSize = 60;
const showAttendance = (turn, { session, page }, container) => draw(turn, { session, page }, container);
exports.showAttendance = showAttendance;
async function draw(turn, { session: id, page }, container, asks = false) {
    const session = await (0, sessions_1.managed)(turn, id, container);
    const { person, locale } = turn.actor;
    if (!session)
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    const file = await container.trainings.find(id, person);
    const [all, coming] = await Promise.all([listOf(id, container), (0, coming_1.comingTo)(id, container)]);
    const pages = Math.max(1, Math.ceil(all.length / pageSize));
    const shown = Math.min(page, pages);
    const organisation = container.organisation();
    const now = container.clock.now();
    const counts = (0, times_1.codeCounts)(session.facts, organisation, now) && session.status === 'planned';
    const listed = new Set(all.map((line) => line.id));
    const card = (0, attendance_1.renderAttendance)({
        locale,
        now: now.toISOString(),
        session,
        page: shown,
        pages,
        places: file?.places ?? { taken: 0, waiting: 0, queued: 0, attended: 0 },
        people: pageOf(all, shown),
        others: (0, choices_1.choosablePeople)(container).filter((one) => !listed.has(one.id)),
        coming,
        code: counts ? (0, code_1.codeOf)(id, container.secrets.signing) : null,
        early: (0, times_1.startOf)(session.facts, organisation) > now,
        asks,
        running: (0, times_1.endOf)(session.facts, organisation) > now,
    });
    return { kind: 'card', card };
}
async function listOf(id, container) {
    const organisation = container.organisation();
    const trainings = container.trainings;
    const [seats, session] = await Promise.all([trainings.records.seatsOf(id), trainings.session(id)]);
    const listed = (seat) => seat !== undefined && seat.status !== 'off';
    const meant = session
        ? organisation.people.filter((person) => (0, audience_1.isMeant)(session.facts.audience, person, organisation))
        : [];
    const withSeat = organisation.people.filter(({ aadObjectId }) => listed(seats.get(aadObjectId)));
    const people = meant.length <= pageSize ? [...new Set([...withSeat, ...meant])] : withSeat;
    return people
        .map(({ aadObjectId, name }) => ({
        id: aadObjectId,
        name,
        ...standingOf(seats.get(aadObjectId)),
    }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.id.localeCompare(other.id));
}
function standingOf(seat) {
    if (seat?.status === 'attended')
        return { attended: true, since: seat.at, standing: seat.how === 'code' ? 'code' : null };
    const standing = seat?.status === 'seated' || seat?.status === 'waiting' ? seat.status : null;
    return { attended: false, since: null, standing };
}
const pageOf = (lines, page) => lines.slice((page - 1) * pageSize, page * pageSize);
const tick = async (turn, data, container) => (await saved(turn, data, container)) ? await draw(turn, data, container) : (0, notices_1.notice)(turn, 'trainingNotFound');
exports.tick = tick;
const turnPage = async (turn, data, container) => (await saved(turn, data, container))
    ? await draw(turn, { ...data, page: data.to }, container)
    : (0, notices_1.notice)(turn, 'trainingNotFound');
exports.turnPage = turnPage;
const closeList = async (turn, data, container) => (await saved(turn, data, container))
    ? await draw(turn, data, container, true)
    : (0, notices_1.notice)(turn, 'trainingNotFound');
exports.closeList = closeList;
async function walkedIn(turn, { who, ...data }, container) {
    if (!(await (0, sessions_1.managed)(turn, data.session, container)))
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    const { people, notUnderstood: strange } = (0, chosen_person_1.chosenPeople)(who);
    if (strange.length > 0 || people.length === 0)
        return (0, notices_1.notUnderstood)(turn, who);
    const command = { type: 'attend', how: 'ticked', by: turn.actor.person };
    const outcomes = [];
    for (const person of people)
        outcomes.push(await container.trainings.seat(data.session, person, command));
    return outcomes.some((one) => one.kind === 'refused' && one.refusal.refused === 'notMeant')
        ? (0, notices_1.shortNotice)(turn, 'personNotFound')
        : await draw(turn, data, container);
}
async function saved(turn, { session: id, page, present, drawn }, container) {
    const session = await (0, sessions_1.managed)(turn, id, container);
    if (!session)
        return false;
    const { person } = turn.actor;
    const ticked = new Set(present.split(','));
    for (const line of pageOf(await listOf(id, container), page)) {
        if (ticked.has(line.id) === line.attended)
            continue;
        const stood = drawn === undefined ? line.standing !== 'code' : (line.since ?? '') <= drawn;
        if (line.attended && !stood)
            continue;
        const command = line.attended
            ? { type: 'unattend', by: person }
            : { type: 'attend', how: 'ticked', by: person };
        await container.trainings.seat(id, line.id, command);
    }
    return true;
}
