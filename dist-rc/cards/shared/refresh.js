"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refreshing = void 0;
const refreshing = (card, { verb }, data, userId) => ({
    ...card,
    content: {
        ...card.content,
        refresh: { action: { type: 'Action.Execute', title: verb, verb, data }, userIds: [userId] },
    },
});
exports.refreshing = refreshing;
