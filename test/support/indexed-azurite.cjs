/**
 * Loaded into Azurite before it starts, because it looks at every row of a table for each request: filling one takes
 * quadratic time, and with a hundred thousand incidents a list takes longer than the bot waits. Its answers stay the
 * same; they are found through the index that it keeps on keys but does not use.
 */
const { createRequire } = require('node:module');
const ofAzurite = createRequire(require.resolve('azurite/package.json'));
const { prototype: collections } = ofAzurite('lokijs').Collection;
const { prototype: store } = ofAzurite('./dist/src/table/persistence/LokiTableMetadataStore.js').default;

/** Asked for partition and key it scans the partition; asked for key and partition it does not. */
const { findOne } = collections;
collections.findOne = function (query) {
  const { PartitionKey, RowKey, ...more } = query ?? {};
  const isRow = PartitionKey !== undefined && RowKey !== undefined && Object.keys(more).length === 0;
  return findOne.call(this, isRow ? { RowKey, PartitionKey } : query);
};

/** For a range of keys it filters, sorts and limits the rows itself, but only those in the range. */
const { queryTableEntities } = store;
store.queryTableEntities = function (context, account, table, options, ...next) {
  const [, from, below] = /RowKey ge '([^']*)' and RowKey lt '([^']*)'/.exec(options.filter ?? '') ?? [];
  if (from === undefined) return queryTableEntities.call(this, context, account, table, options, ...next);
  const range = { RowKey: { $between: [from, below] } };
  const getEntityCollection = (...which) => ({
    chain: () =>
      this.getEntityCollection(...which)
        .chain()
        .find(range),
  });
  const ranged = Object.create(this, { getEntityCollection: { value: getEntityCollection } });
  return queryTableEntities.call(ranged, context, account, table, options, ...next);
};
