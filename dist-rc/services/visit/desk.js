"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Desks = void 0;
exports.same = same;
const node_crypto_1 = require("node:crypto");
const desk_link_1 = require("./desk-link");
const outcome_1 = require("./outcome");
const secretPattern = /^[\w-]{43}$/;
const idPattern = /^desk-[\da-f]{16}$/;
class Desks {
    ledger;
    organisation;
    clock;
    secrets;
    office;
    constructor(ledger, organisation, clock, secrets, office) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
        this.secrets = secrets;
        this.office = office;
    }
    async make(location, by) {
        const id = `desk-${(0, node_crypto_1.randomBytes)(8).toString('hex')}`;
        const code = String((0, node_crypto_1.randomInt)(0, 1_000_000)).padStart(6, '0');
        const before = await this.links(location);
        await this.execute(location, id, { type: 'make', by, code: this.mac('code', code) });
        for (const link of before.filter((one) => one.pairedAt === null && (one.code ?? null) !== null))
            await this.execute(location, link.id, { type: 'outdate' });
        return { token: `${location}.${id}.${this.mac('link', `${location}.${id}`)}`, code };
    }
    async enter(typed) {
        const code = typed.replace(/\s/g, '');
        if (!/^\d{6}$/.test(code))
            return null;
        for (const { id: location } of this.organisation().visit.locations) {
            const all = await this.links(location);
            const link = all.find((one) => one.pairedAt === null && this.isMac(one.code ?? '', 'code', code));
            if (link)
                return await this.open(location, link.id);
        }
        return null;
    }
    async renew(location, id, by) {
        if (this.knows(location) && idPattern.test(id))
            await this.execute(location, id, { type: 'renew', by });
    }
    async takeStep(location, id, step, cause) {
        await this.execute(location, id, { type: 'timer', step }, { cause });
    }
    async isOpen(token) {
        const named = this.named(token);
        const link = named && (await this.find(named.location, named.id));
        return link !== undefined && link !== null && (0, desk_link_1.isFresh)(link, this.clock.now());
    }
    async pair(token) {
        const named = this.named(token);
        return named && (await this.open(named.location, named.id));
    }
    async open(location, id) {
        const key = (0, node_crypto_1.randomBytes)(32).toString('base64url');
        const outcome = await this.execute(location, id, { type: 'pair', session: hash(key) });
        return outcome.kind === 'committed' ? `${location}.${id}.${key}` : null;
    }
    async session(cookie) {
        const [location = '', id = '', key = '', ...rest] = cookie.split('.');
        if (rest.length > 0 || !this.knows(location) || !idPattern.test(id) || !secretPattern.test(key))
            return null;
        const link = await this.find(location, id);
        if (!link || link.session === null || !(0, desk_link_1.isUsable)(link, this.clock.now()))
            return null;
        if (!same(link.session, hash(key)))
            return null;
        const moment = { now: this.clock.now(), organisation: this.organisation() };
        if ((0, desk_link_1.isSign)(link, moment))
            await this.execute(location, id, { type: 'seen' });
        return {
            location,
            id,
            csrf: this.mac('csrf', cookie),
            made: (csrf) => this.isMac(csrf, 'csrf', cookie),
        };
    }
    async revoke(location, id, by) {
        if (!this.knows(location) || !idPattern.test(id))
            return false;
        return (await this.execute(location, id, { type: 'revoke', by })).kind === 'committed';
    }
    async links(location) {
        const ids = await this.ledger.indexed((0, outcome_1.partitionOf)(location), desk_link_1.deskList);
        const found = await Promise.all(ids.map((id) => this.find(location, id)));
        return found.filter((link) => link !== undefined).filter((link) => (0, desk_link_1.isUsable)(link, this.clock.now()));
    }
    named(token) {
        const [location = '', id = '', mac = '', ...rest] = token.split('.');
        const signed = rest.length === 0 && this.isMac(mac, 'link', `${location}.${id}`);
        return signed && this.knows(location) ? { location, id } : null;
    }
    async find(location, id) {
        return (await this.ledger.item((0, outcome_1.partitionOf)(location), id))?.state;
    }
    async execute(location, id, command, input = {}) {
        const office = await this.office();
        return await this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item: id,
            ...input,
            decide: (state) => (0, desk_link_1.decideDesk)(state, id, command, office),
        });
    }
    knows(location) {
        return this.organisation().visit.locations.some(({ id }) => id === location);
    }
    mac(purpose, text) {
        return macOf(purpose, text, this.secrets.signing);
    }
    isMac(given, purpose, text) {
        return this.secrets.accepted.some((secret) => same(given, macOf(purpose, text, secret)));
    }
}
exports.Desks = Desks;
const macOf = (purpose, text, secret) => (0, node_crypto_1.createHmac)('sha256', secret).update(`desk ${purpose}\n${text}`).digest('base64url');
const hash = (key) => (0, node_crypto_1.createHash)('sha256').update(key).digest('base64url');
function same(given, expected) {
    const [left, right] = [Buffer.from(given), Buffer.from(expected)];
    return left.length === right.length && (0, node_crypto_1.timingSafeEqual)(left, right);
}
