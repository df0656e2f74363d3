"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noPlaces = void 0;
exports.noPlaces = { taken: 0, waiting: 0, queued: 0, attended: 0 };
