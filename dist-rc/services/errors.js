"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LimitExceeded = exports.StorageUnavailable = void 0;
class StorageUnavailable extends Error {
    name = 'StorageUnavailable';
}
exports.StorageUnavailable = StorageUnavailable;
class LimitExceeded extends Error {
    name = 'LimitExceeded';
}
exports.LimitExceeded = LimitExceeded;
