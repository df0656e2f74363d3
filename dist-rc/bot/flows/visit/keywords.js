"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bhvKeywords = exports.visitKeywords = void 0;
exports.visitKeywords = [
    'bezoek',
    'bezoeker',
    'bezoekers',
    'op bezoek',
    'visitor',
    'guest',
    'gast',
    'gasten',
    'aanmelden',
    'receptie',
    'reception',
    'balie',
    'leverancier',
    'monteur',
    'supplier',
    'bezorging',
    'delivery',
    'komt langs',
    'afspraak met',
    'sollicitant',
];
exports.bhvKeywords = [
    'bhv',
    'ontruiming',
    'evacuatie',
    'evacuation',
    'brand',
    'brandalarm',
    'fire',
    'roll call',
    'wie is er binnen',
    'wie is er in',
    'who is in',
    'vermist',
];
