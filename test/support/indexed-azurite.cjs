/**
 * Loaded into Azurite before it starts. It looks up a row by partition and then by key among all rows of that partition,
 * so that every insert takes longer than the one before, and ten thousand take minutes. Asked the other way round, with
 * the same answer, its index on keys finds the row at once.
 */
const loki = require.resolve('lokijs', { paths: [require.resolve('azurite/package.json')] });
const { prototype } = require(loki).Collection;

const { findOne } = prototype;
prototype.findOne = function (query) {
  const { PartitionKey, RowKey, ...more } = query ?? {};
  const isRow = PartitionKey !== undefined && RowKey !== undefined && Object.keys(more).length === 0;
  return findOne.call(this, isRow ? { RowKey, PartitionKey } : query);
};
