"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DeskController = void 0;
const node_crypto_1 = require("node:crypto");
const letters_1 = require("../../services/language/letters");
const desk_page_1 = require("../../cards/pages/desk-page");
const texts_1 = require("../../cards/texts");
const pace_1 = require("../../services/delivery/pace");
const form_token_1 = require("../../services/forms/form-token");
const keys_1 = require("../../services/ledger/keys");
const mask_1 = require("../../services/masking/mask");
const office_1 = require("../../services/people/office");
const zone_1 = require("../../services/time/zone");
const correcting_1 = require("../../services/visit/correcting");
const form_1 = require("../../services/visit/form");
const host_match_1 = require("../../services/visit/host-match");
const outcome_1 = require("../../services/visit/outcome");
const cards_1 = require("../flows/visit/cards");
const guesses_1 = require("../routing/guesses");
class DeskController {
    container;
    guesses = new guesses_1.Guesses();
    known = new Set();
    codes = new pace_1.Pace([{ sends: 5, milliseconds: 60_000 }]);
    allCodes = new pace_1.Pace([{ sends: 60, milliseconds: 60_000 }]);
    looks = new pace_1.Pace([{ sends: 30, milliseconds: 60_000 }]);
    presses = new pace_1.Pace([{ sends: 60, milliseconds: 60_000 }]);
    streams = new Map();
    constructor(container) {
        this.container = container;
    }
    async look(token, locale, from) {
        const now = this.now();
        if (this.guesses.tooMany(from, now))
            return busy;
        this.looks.tidy(now);
        if (this.looks.reserve(token, now, 0) === null)
            return busy;
        if (await this.container.desks.isOpen(token))
            return { status: 200, page: (0, desk_page_1.pairPage)(locale) };
        return this.wrong(from);
    }
    async pair(token, from) {
        if (this.guesses.tooMany(from, this.now()))
            return busy;
        const cookie = await this.container.desks.pair(token);
        return cookie === null ? this.wrong(from) : { cookie };
    }
    async enterCode(typed, from) {
        const now = this.now();
        if (this.guesses.tooMany(from, now) || this.codes.next(from, now) > now)
            return busy;
        if (this.allCodes.next('all', now) > now)
            return busy;
        const cookie = await this.container.desks.enter(typed);
        if (cookie !== null)
            return { cookie };
        this.codes.tidy(now);
        this.codes.take(from, now);
        this.allCodes.take('all', now);
        return this.wrong(from, 'wrongCode');
    }
    async enter(cookie, from) {
        const name = (0, node_crypto_1.createHash)('sha256').update(cookie).digest('base64url');
        if (!this.known.has(name) && this.guesses.tooMany(from, this.now()))
            return busy;
        const desk = await this.open(cookie);
        if (!desk)
            this.known.delete(name);
        else if (this.known.size < mostKnown)
            this.known.add(name);
        return desk ? { desk } : this.wrong(from, cookie === '' ? 'fresh' : 'gone');
    }
    async open(cookie) {
        return cookie === '' ? null : await this.container.desks.session(cookie);
    }
    wrong(from, why = 'gone') {
        this.guesses.count(from, this.now());
        this.container.refusals.note('desk', 'wrong');
        const { phone } = this.container.organisation().office;
        return { status: 404, page: (0, desk_page_1.noDeskPage)(why, phone) };
    }
    now() {
        return this.container.clock.now().getTime();
    }
    async page(desk, locale, message, typed = {}) {
        return (0, desk_page_1.deskPage)({ ...(await this.view(desk, locale, message)), typed });
    }
    async list(desk, locale) {
        return (0, desk_page_1.deskList)(await this.view(desk, locale, null)).text;
    }
    async act(desk, form) {
        if (!desk.made(form['csrf'] ?? ''))
            return 'forged';
        if (this.presses.reserve(desk.id, this.now(), 0) === null)
            return 'busy';
        if (form['act'] === 'walkIn')
            return await this.walkIn(desk, form);
        if (form['act'] === 'parcel')
            return await this.walkIn(desk, asParcel(form));
        const command = commandOf(form, desk);
        if (!command)
            return 'notPossible';
        const key = { location: desk.location, visit: form['visit'] ?? '' };
        if (!(await this.container.visits.find(key)))
            return 'notPossible';
        const outcome = await this.container.visits.change(key, command);
        return outcome.kind === 'refused' ? 'notPossible' : 'done';
    }
    follow(desk, cookie, tell, end) {
        const own = [...this.streams.values()].filter((stream) => stream.desk === desk.id).length;
        if (own >= mostStreamsOfDesk || this.streams.size >= mostStreams)
            return null;
        const { ledger, clock } = this.container;
        const partition = (0, outcome_1.partitionOf)(desk.location);
        let seen = '';
        let cancel = () => undefined;
        const stop = () => {
            cancel();
            unlisten();
            this.streams.delete(stop);
        };
        const look = async () => {
            if (!(await this.open(cookie)))
                return tell('gone');
            const head = JSON.stringify(await ledger.row(partition, keys_1.rowKeys.head));
            tell(seen !== '' && head !== seen ? 'changed' : 'alive');
            seen = head;
        };
        const again = () => {
            cancel = clock.after(lookEveryMs, () => {
                void this.container.underWay
                    .watch(look())
                    .catch(() => undefined)
                    .finally(again);
            });
        };
        const unlisten = ledger.changes.listen(partition, () => tell('changed'));
        this.streams.set(stop, { desk: desk.id, end });
        again();
        return stop;
    }
    close() {
        for (const { end } of this.streams.values())
            end();
    }
    async view(desk, locale, message) {
        const { container } = this;
        const visits = container.visits;
        const organisation = container.organisation();
        const now = container.clock.now();
        const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
        const [expected, inside, parcels, away, gone] = await Promise.all([
            visits.expectedOn(desk.location, today),
            visits.inside(desk.location),
            visits.parcels(desk.location),
            visits.turnedAway(desk.location, today),
            visits.leftOn(desk.location, today),
        ]);
        const left = gone.filter((visit) => (0, correcting_1.isUndoable)(visit, now));
        const undoable = [...inside, ...left].filter((visit) => (0, correcting_1.isUndoable)(visit, now)).map(({ id }) => id);
        const standIns = await visits.standIns(expected);
        const fresh = { issuedAt: now.toISOString(), nonce: (0, node_crypto_1.randomUUID)() };
        const form = { form: 'desk.walkIn', partition: 'visit', record: '', variant: '', ...fresh };
        return {
            locale,
            now: now.toISOString(),
            csrf: desk.csrf,
            message,
            expected,
            inside,
            parcels,
            away,
            left,
            undoable,
            token: (0, form_token_1.sealToken)(form, desk.id, container.secrets.signing),
            names: (0, cards_1.namesOf)(organisation),
            standIns: Object.fromEntries([...standIns].map(([{ id }, standIn]) => [id, (0, cards_1.nameOfStandIn)(standIn, organisation)])),
            phone: organisation.office.phone,
            typed: {},
        };
    }
    async walkIn(desk, form) {
        const { container } = this;
        const now = container.clock.now();
        const organisation = container.organisation();
        const reading = (0, form_token_1.readToken)(form['token'] ?? '', 'desk.walkIn', desk.id, container.secrets.accepted, now);
        const read = (0, form_1.readWalkIn)(form, { now, organisation });
        const said = (0, mask_1.mask)((0, letters_1.clipped)((form['host'] ?? '').trim(), 100)).text;
        if ('faults' in read || said === '')
            return 'incomplete';
        if (reading.kind !== 'valid')
            return 'tooOld';
        const visits = container.visits;
        const named = (0, host_match_1.hostNamed)(said, organisation, now);
        const [office] = (0, office_1.officeOnDuty)(await visits.office());
        const host = named ?? office;
        if (!host)
            return 'nobody';
        const facts = { ...read.facts, askedFor: said, remark: named ? read.facts.remark : said };
        await visits.walkIn(desk.location, (0, form_token_1.idempotencyKeyOf)(reading.token), {
            facts,
            host: host.aadObjectId,
            way: 'reception',
            doer: { desk: desk.id },
            card: null,
        });
        return facts.kind !== 'delivery' ? 'sent' : named ? 'left' : 'leftUnknown';
    }
}
exports.DeskController = DeskController;
function asParcel(form) {
    const name = (form['name'] ?? '').trim() || (form['company'] ?? '').trim();
    return { ...form, kind: 'delivery', name: name || (0, texts_1.textsFor)('nl').deskPage.parcel };
}
const busy = { status: 429, page: (0, desk_page_1.noDeskPage)('busy') };
const mostStreams = 50;
const mostStreamsOfDesk = 5;
const mostKnown = 500;
const lookEveryMs = 5_000;
function commandOf(form, { id }) {
    const doer = { desk: id };
    switch (form['act']) {
        case 'fetched':
            return { type: 'fetched', doer };
        case 'undo':
            return { type: 'undo', doer };
        case 'amend': {
            const read = (0, form_1.readAmendment)({ people: form['people'] ?? '', others: form['others'] ?? '' });
            return read && { type: 'amend', doer, ...read };
        }
        case 'arrive':
            return { type: 'arrive', way: 'reception', doer, card: null };
        case 'garage':
            return { type: 'arrive', way: 'garage', doer, card: null };
        case 'atDoor':
            return { type: 'atDoor', doer };
        case 'leave':
            return { type: 'leave', doer, swept: false };
        case 'pickUp':
            return { type: 'pickUp', doer };
        case 'deliver':
            return { type: 'deliver', doer, card: null };
        default:
            return null;
    }
}
