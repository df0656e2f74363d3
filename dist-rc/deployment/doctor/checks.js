"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkReach = exports.checkSettings = void 0;
exports.checkIdentity = checkIdentity;
exports.checkStorage = checkStorage;
exports.checkClock = checkClock;
exports.checkFile = checkFile;
exports.checkRoles = checkRoles;
exports.checkOutside = checkOutside;
exports.checkChannels = checkChannels;
exports.checkAddress = checkAddress;
const ok = (about) => ({ about, wrong: null });
const no = (about, wrong) => ({ about, wrong });
const checkSettings = (faults) => faults.length === 0
    ? [ok('settings')]
    : faults.map((fault) => no('settings', `${fault}; see "Configure" in docs/operate.md`));
exports.checkSettings = checkSettings;
const identityFaults = {
    AADSTS700016: 'MicrosoftAppId is not known in this tenant: compare it with the app registration',
    AADSTS90002: 'MicrosoftAppTenantId is no tenant: compare it with Entra → Overview',
    AADSTS900023: 'MicrosoftAppTenantId is no tenant: compare it with Entra → Overview',
    AADSTS7000215: 'MicrosoftAppPassword is wrong: it must be the value of the secret, not its id',
    AADSTS7000222: 'MicrosoftAppPassword has expired: make a new secret',
};
function checkIdentity(answer, managed) {
    const about = 'identity';
    if (answer.kind === 'answered' && answer.status === 200)
        return ok(about);
    if (managed)
        return no(about, 'no token: is the identity MicrosoftAppId assigned to this machine? It works only in Azure');
    if (answer.kind === 'silent')
        return no(about, 'the token endpoint does not answer: ToChannelFromBotLoginUrl, or a firewall');
    const known = identityFaults[answer.code ?? ''];
    return no(about, known ??
        `no token (${answer.code ?? answer.status}): MicrosoftAppId, MicrosoftAppPassword or MicrosoftAppTenantId`);
}
function checkStorage(about, { failed, status }, role) {
    if (failed === null)
        return ok(about);
    if (status === 401 || status === 403)
        return no(about, `may not ${failed}: give the bot's identity the role "${role}"; it takes some minutes to count`);
    const where = 'AZURE_STORAGE_ACCOUNT or AZURE_STORAGE_CONNECTION_STRING';
    return status === 0
        ? no(about, `does not answer (${failed}): ${where}, or a firewall`)
        : no(about, `${failed} fails with ${status}: ${where}, TABLE_NAME`);
}
function checkClock(seconds) {
    const about = 'clock';
    if (seconds === null)
        return no(about, 'storage did not tell the time, so this could not be compared');
    const most = 60;
    return Math.abs(seconds) <= most
        ? ok(about)
        : no(about, `${Math.abs(seconds)} s ${seconds > 0 ? 'fast' : 'slow'}: deadlines and tokens depend on it; set up time synchronisation`);
}
const checkReach = (host, answer) => answer.kind === 'silent'
    ? no(`reaches ${host}`, 'no answer: a firewall, a proxy or DNS is in the way')
    : answer.status >= 500
        ? no(`reaches ${host}`, `answers ${answer.status}: look at the status page of Microsoft`)
        : ok(`reaches ${host}`);
exports.checkReach = checkReach;
function checkFile(seen) {
    const about = 'organisation file';
    if (seen.kind === 'none')
        return [ok(`${about} (none named: the table is the truth)`)];
    if (seen.kind === 'unreadable')
        return [
            no(about, 'ORGANISATION_FILE cannot be read, and the bot would not start: take the setting away or put it there'),
        ];
    if (seen.kind !== 'read')
        return [no(about, 'it is not JSON')];
    const found = [...seen.faults, ...seen.warnings.map((warning) => `warning: ${warning}`)];
    return found.length === 0 ? [ok(about)] : found.map((each) => no(about, each));
}
function checkRoles(seen) {
    if (seen === null)
        return [no('roles', 'the stored organisation cannot be read: storage, or a newer version wrote it')];
    return seen.map(({ role, people }) => {
        const about = `role ${role}`;
        if (people.length === 0)
            return no(about, 'nobody holds it today: give it in the organisation file');
        const unknown = people.filter(({ known }) => !known).map(({ name }) => name);
        return unknown.length === 0
            ? ok(about)
            : no(about, `the bot cannot write to ${unknown.join(', ')}: install the app for them (setup policy in Teams)`);
    });
}
function checkOutside({ outside, mailed }, mails) {
    const about = 'contact outside FG and board';
    if (outside.people.some(({ known }) => known))
        return ok(about);
    if (mailed)
        return mails
            ? ok(about)
            : no(about, 'incident.outsideContact is told by mail, and SMTP_URL, SMTP_FROM and SMTP_TO are not set');
    return no(about, outside.people.length > 0
        ? 'the bot cannot write to who holds the role: install the app for them'
        : 'nobody: a report about FG, deputies and board together would reach nobody; give somebody the role outsideContact, or name incident.outsideContact in the organisation file');
}
function checkChannels(seen) {
    const about = 'channels';
    if (seen.kind === 'unnamed')
        return ok(`${about} (not looked at: BOT_RESOURCE_ID is not set)`);
    if (seen.kind !== 'read')
        return no(about, 'cannot be read: `az login` as somebody who is Reader of BOT_RESOURCE_ID, or compare that id');
    const open = seen.channels.filter((each) => each.open && each.name !== 'MsTeamsChannel');
    return open.length === 0
        ? ok(about)
        : no(about, `${open.map(({ name }) => name).join(', ')} is open: provision again, or az bot webchat delete and az bot directline delete`);
}
function checkAddress(answer) {
    const about = 'public address';
    if (answer === null)
        return no(about, 'PUBLIC_URL is not set: downloads and the desk do not work');
    if (answer.kind === 'silent')
        return no(about, '/healthz does not answer: is the bot up, and does PUBLIC_URL lead to it?');
    return answer.status === 200
        ? ok(about)
        : no(about, `/healthz answers ${answer.status}: PUBLIC_URL leads to something else, or the bot is not up`);
}
