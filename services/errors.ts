/** Storage did not answer in time, or not with an outcome we can rely on: the caller must not claim success. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Something to be stored exceeds a limit of the table service (reliability §B1); a fault of ours, never retried. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}
