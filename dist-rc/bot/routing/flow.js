"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answering = void 0;
exports.allowed = allowed;
const answering = (actions, handlers) => Object.entries(actions).map(([name, action]) => {
    const handler = handlers[name];
    if (!handler)
        throw new Error(`nobody answers ${action.verb}`);
    return { ...action, ...handler };
});
exports.answering = answering;
function allowed(permission, handles) {
    return Object.fromEntries(Object.entries(handles).map(([name, handle]) => [name, { permission, handle }]));
}
