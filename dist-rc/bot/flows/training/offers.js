"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offering = void 0;
const downloads_1 = require("../../routing/downloads");
const notices_1 = require("../../routing/notices");
const offering = ({ download, params, find, make, }) => ({
    offer: async (turn, asked, container) => {
        const found = await find(asked, turn.actor.person, container);
        return found === null || found === undefined
            ? (0, notices_1.notice)(turn, 'trainingNotFound')
            : await (0, downloads_1.offerDownload)(turn, download, params.parse(asked), container);
    },
    produce: async ({ params: carried, person, locale }, container) => {
        const asked = params.parse(carried);
        const found = await find(asked, person, container);
        return found === null || found === undefined ? null : await make(found, asked, { locale }, container);
    },
});
exports.offering = offering;
