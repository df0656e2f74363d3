/** What is known about the table itself rather than a flow: its schema version, and whether it is being filled. */
export const tablePartition = 'table';
