/** Files as a person might choose them; no picture in them is real. */

const bytes = (...start: number[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(4096)
  all.set(start)
  return all
}
const heads = {
  png: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
  jpg: bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0),
  pdf: bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37),
}

/** `path` like `case-1/front.png`: the folder is where it was chosen from. */
export function paper(path: string, content: keyof typeof heads | 'html' | 'empty' | { text: string }): File {
  const parts =
    content === 'empty'
      ? []
      : content === 'html'
        ? ['<!doctype html><title>not a picture</title>']
        : typeof content === 'string'
          ? [heads[content]]
          : [content.text]
  const file = new File(parts, path.split('/').at(-1) ?? path)
  if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}

/** 300 MB by what it says of itself, without taking 300 MB of memory. */
function largePaper(path: string): File {
  const file = paper(path, 'jpg')
  Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 })
  return file
}

type Claim = {
  caseRef?: string
  programme?: string
  residency?: string
  claim?: Record<string, string>
  documents?: { file: string; kind: string; reasonNeeded?: string }[]
}

export const claimOf = (caseRef: string, part: Claim = {}): string =>
  JSON.stringify({
    caseRef,
    programme: 'beauty-master',
    residency: 'KZ',
    claim: {
      familyName: 'Омаров',
      givenName: 'Нұрлан',
      birthDate: '1990-01-01',
      specialisation: 'маникюр',
    },
    documents: [
      { file: 'front.png', kind: 'id-card' },
      { file: 'diploma.pdf', kind: 'diploma' },
    ],
    ...part,
  })

/** A folder with a good claim and what it names. */
export const goodFolder = (folder: string, caseRef: string): File[] => [
  paper(`${folder}/claim.json`, { text: claimOf(caseRef) }),
  paper(`${folder}/front.png`, 'png'),
  paper(`${folder}/diploma.pdf`, 'pdf'),
]

/** Folders of every sort: good, with files that are refused, with a faulty claim, of another country, known, without a claim. */
export const mixed = (): File[] => [
  ...goodFolder('Входящие/KZ-104-8871', 'KZ-104-8871'),
  paper('Входящие/KZ-104-8871/review.json', { text: '{}' }),
  paper('Входящие/KZ-104-8872/claim.json', {
    text: claimOf('KZ-104-8872', {
      claim: {
        familyName: 'Өтегенова',
        givenName: 'Сәуле',
        patronymic: 'Бекқызы',
        birthDate: '1988-05-17',
        specialisation: 'стрижка',
      },
      programme: 'hairdresser',
      documents: [
        { file: 'passport.jpg', kind: 'passport' },
        { file: 'photo.jpg', kind: 'diploma' },
        { file: 'scan.jpg', kind: 'diploma-supplement' },
        { file: 'lost.pdf', kind: 'certificate' },
        { file: 'empty.png', kind: 'certificate' },
      ],
    }),
  }),
  paper('Входящие/KZ-104-8872/passport.jpg', 'jpg'),
  paper('Входящие/KZ-104-8872/photo.jpg', 'html'),
  largePaper('Входящие/KZ-104-8872/scan.jpg'),
  paper('Входящие/KZ-104-8872/empty.png', 'empty'),
  paper('Входящие/KZ-104-8873/claim.json', {
    text: claimOf('KZ-104-8873', {
      claim: {
        familyName: 'Ким',
        givenName: 'Виктория',
        birthDate: '1991-02-30',
        specialisation: 'массаж',
        phone: '+7 700 000 00 00',
      },
    }),
  }),
  paper('Входящие/RU-77/claim.json', { text: claimOf('RU-77-0001', { residency: 'RU' }) }),
  paper('Входящие/KZ-104-8840/claim.json', { text: claimOf('KZ-104-8840') }),
  paper('Входящие/KZ-104-8840/front.png', 'png'),
  paper('Входящие/фото/1.jpg', 'jpg'),
]
