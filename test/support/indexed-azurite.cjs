/**
 * Loaded into Azurite before it starts, for it looks at every row of a table at each request: filling one takes time by
 * the square, and with a hundred thousand incidents a list takes longer than the bot waits. Its answers stay the same;
 * they are found by the index that it keeps on keys and does not use.
 */
const { createRequire } = require('node:module');
const ofAzurite = createRequire(require.resolve('azurite/package.json'));
const { prototype: collections } = ofAzurite('lokijs').Collection;
const { prototype: store } = ofAzurite('./dist/src/table/persistence/LokiTableMetadataStore.js').default;

/** Asked for a partition and a key it goes through the partition; asked for a key and a partition it does not. */
const { findOne } = collections;
collections.findOne = function (query) {
  const { PartitionKey, RowKey, ...more } = query ?? {};
  const isRow = PartitionKey !== undefined && RowKey !== undefined && Object.keys(more).length === 0;
  return findOne.call(this, isRow ? { RowKey, PartitionKey } : query);
};

/** Of a range of keys it filters, sorts and cuts off the rows itself, but only those of the range. */
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
