import type { Document, Photo } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const insertPhoto = statement((db, p: { id: bigint; data: string }) =>
  db.insertInto('photos').values({ id: p.id, data: p.data }),
);

const findPhoto = statement((db, p: { id: bigint }) => db.selectFrom('photos').select('data').where('id', '=', p.id));

const insertDocument = statement((db, p: { id: bigint; blob: string; mimeType: string; data: string }) =>
  db.insertInto('documents').values({ id: p.id, blob: p.blob, mime_type: p.mimeType, data: p.data }),
);

const findDocument = statement((db, p: { id: bigint }) =>
  db.selectFrom('documents').select('data').where('id', '=', p.id),
);

const findByBlob = statement((db, p: { blob: string; mimeType: string }) =>
  db
    .selectFrom('documents')
    .select('data')
    .where('blob', '=', p.blob)
    .where('mime_type', '=', p.mimeType)
    .orderBy('id')
    .limit(1),
);

const insertBlob = statement((db, p: { blob: string; file: bigint }) =>
  db
    .insertInto('file_blobs')
    .values({ blob: p.blob, file_id: p.file })
    .onConflict((conflict) => conflict.columns(['blob', 'file_id']).doNothing()),
);

const findBlob = statement((db, p: { blob: string }) =>
  db.selectFrom('file_blobs').select('blob').where('blob', '=', p.blob).limit(1),
);

export function* addPhoto({ photo }: { readonly photo: Photo }): Steps<void> {
  const id = BigInt(photo.id);
  yield* run(insertPhoto({ id, data: JSON.stringify(photo) }));
  yield* needBlobs(id, photo.sizes);
}

export function* addDocument({ document }: { readonly document: Document }): Steps<void> {
  const id = BigInt(document.id);
  const { blob, mimeType } = document;
  yield* run(insertDocument({ id, blob, mimeType, data: JSON.stringify(document) }));
  yield* needBlobs(id, [document, ...document.thumbs]);
}

function* needBlobs(file: bigint, holders: readonly { readonly blob: string }[]): Steps<void> {
  for (const { blob } of holders) yield* run(insertBlob({ blob, file }));
}

export function* photoById({ id }: { readonly id: bigint }): Steps<Photo | undefined> {
  const row = yield* runOne(findPhoto({ id }));
  return row && photoOf(row.data);
}

export function* documentById({ id }: { readonly id: bigint }): Steps<Document | undefined> {
  const row = yield* runOne(findDocument({ id }));
  return row && documentOf(row.data);
}

export function* documentByBlob(args: {
  readonly blob: string;
  readonly mimeType: string;
}): Steps<Document | undefined> {
  const row = yield* runOne(findByBlob(args));
  return row && documentOf(row.data);
}

export function* isBlobUsed({ blob }: { readonly blob: string }): Steps<boolean> {
  return (yield* runOne(findBlob({ blob }))) !== undefined;
}

// Only ever written from these types.
export const photoOf = (data: string): Photo => JSON.parse(data) as Photo;
const documentOf = (data: string): Document => JSON.parse(data) as Document;
