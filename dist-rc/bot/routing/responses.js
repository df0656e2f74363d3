"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dialogBody = exports.searchBody = void 0;
exports.invokeBody = invokeBody;
const searchBody = (results) => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results },
});
exports.searchBody = searchBody;
const dialogBody = (value) => ({ task: { type: 'message', value } });
exports.dialogBody = dialogBody;
function invokeBody(outcome) {
    switch (outcome.kind) {
        case 'answer':
            return outcome.answer.kind === 'card'
                ? {
                    statusCode: 200,
                    type: 'application/vnd.microsoft.card.adaptive',
                    value: outcome.answer.card.content,
                }
                : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: outcome.answer.text };
        case 'invalid':
            return errorBody(400, 'BadRequest', 'not an action of this bot');
        case 'failed':
            return errorBody(500, 'InternalServerError', outcome.text);
    }
}
const errorBody = (statusCode, code, message) => ({
    statusCode,
    type: 'application/vnd.microsoft.error',
    value: { code, message },
});
