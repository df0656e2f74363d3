"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.downloadAddress = void 0;
exports.createDownloadController = createDownloadController;
exports.offerDownload = offerDownload;
const download_1 = require("../../cards/pages/download");
const download_2 = require("../../cards/shared/download");
const pace_1 = require("../../services/delivery/pace");
const guesses_1 = require("./guesses");
const roles_1 = require("../../services/people/roles");
const notices_1 = require("./notices");
const permission_1 = require("./permission");
const gone = { status: 404, page: (0, download_1.noDownloadPage)('gone') };
const busy = { status: 429, page: (0, download_1.noDownloadPage)('busy') };
const fetchLimits = [{ sends: 60, milliseconds: 10 * 60_000 }];
function createDownloadController(container, flows) {
    const exports = new Map(flows.flatMap((flow) => Object.entries(flow.exports ?? {})));
    const guesses = new guesses_1.Guesses();
    const fetches = new pace_1.Pace(fetchLimits);
    const now = () => container.clock.now().getTime();
    const exportOf = ({ person, kind, locale }) => {
        const found = exports.get(kind);
        const actor = (0, roles_1.actorOf)(container.organisation(), person, locale, container.clock.now());
        return found && (0, permission_1.isAllowed)(actor, found.permission) ? found : undefined;
    };
    const find = async (token, from) => {
        if (guesses.tooMany(from, now()))
            return busy;
        const offer = await container.downloads.find(token);
        if (offer && exportOf(offer))
            return offer;
        guesses.count(from, now());
        container.refusals.note('link', 'download');
        return gone;
    };
    return {
        look: async (token, from) => {
            const found = await find(token, from);
            return 'page' in found ? found : { status: 200, page: (0, download_1.downloadPage)(found.locale) };
        },
        fetch: async (token, from) => {
            const found = await find(token, from);
            if ('page' in found)
                return found;
            fetches.tidy(now());
            if (fetches.reserve(found.person, now(), 0) === null)
                return busy;
            const offer = await container.downloads.take(token);
            const file = offer ? await exportOf(offer)?.produce(offer, container) : null;
            return file ? { file } : gone;
        },
    };
}
const downloadAddress = async (offer, container) => container.publicUrl === null
    ? null
    : `${container.publicUrl}/download/${await container.downloads.open(offer)}`;
exports.downloadAddress = downloadAddress;
async function offerDownload(turn, kind, params, container, about = null) {
    const { person, locale } = turn.actor;
    if (person === null)
        return (0, notices_1.notice)(turn, 'notAllowed');
    const address = await (0, exports.downloadAddress)({ person, kind, params, locale }, container);
    if (address === null)
        return (0, notices_1.notice)(turn, 'noPublicUrl');
    const card = (0, download_2.renderDownload)(locale, address, about);
    return { kind: 'card', card, below: true };
}
