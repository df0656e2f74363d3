"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
const node_module_1 = __importStar(require("node:module"));
const fromTeamsAi = (0, node_module_1.createRequire)(require.resolve('@microsoft/teams-ai/lib/Application'));
function loadLater(name, early = {}) {
    const file = fromTeamsAi.resolve(name);
    let loaded = null;
    const whole = () => {
        delete fromTeamsAi.cache[file];
        return fromTeamsAi(file);
    };
    const exported = (asked) => {
        const alone = early[asked];
        return alone === undefined ? (loaded ??= whole())[asked] : fromTeamsAi(alone)[asked];
    };
    const lazy = new node_module_1.default(file);
    lazy.loaded = true;
    lazy.exports = new Proxy({}, { get: (_, asked) => exported(asked) });
    fromTeamsAi.cache[file] ??= lazy;
}
loadLater('botbuilder-dialogs', { Dialog: 'botbuilder-dialogs/lib/dialog' });
loadLater('yaml');
