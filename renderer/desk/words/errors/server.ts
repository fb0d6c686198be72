import type { Text } from '../words.ts'
import type { ErrorTexts } from './error-text.ts'

/** Outcomes on their way, and the server that they go to. */

const staysHere: Text = {
  ru: 'Решения остаются на рабочем месте и будут отправлены позже.',
  kk: 'Шешімдер жұмыс орнында қалады және кейін жіберіледі.',
  en: 'Decisions stay on this workstation and will be sent later.',
}

export const serverErrors = {
  CODE_REFUSED: {
    sentence: {
      ru: 'Сервер не принял код подключения.',
      kk: 'Сервер қосылу кодын қабылдамады.',
      en: 'The server did not accept the enrolment code.',
    },
    wayOn: {
      ru: 'Код действует один раз. Запросите новый и введите его целиком.',
      kk: 'Код бір рет жарамды. Жаңасын сұрап, толық енгізіңіз.',
      en: 'A code works once. Ask for a new one and type all of it.',
    },
  },
  NOT_ENROLLED: {
    sentence: {
      ru: 'Рабочее место не подключено к серверу.',
      kk: 'Жұмыс орны серверге қосылмаған.',
      en: 'This workstation is not enrolled with a server.',
    },
    wayOn: {
      ru: 'Уполномоченный представитель может подключить сервер в настройках. Решения пока остаются здесь.',
      kk: 'Уәкілетті өкіл серверді баптауларда қоса алады. Шешімдер әзірге осында қалады.',
      en: 'The representative can connect a server in the settings. Decisions stay here until then.',
    },
  },
  NO_NETWORK: {
    sentence: { ru: 'Нет сети.', kk: 'Желі жоқ.', en: 'There is no network.' },
    wayOn: staysHere,
  },
  OUTCOME_NOT_HELD: {
    sentence: {
      ru: 'Результат уже передан на отправку, отменить решение нельзя.',
      kk: 'Нәтиже жіберуге берілген, шешімді қайтаруға болмайды.',
      en: 'The outcome was already handed over; the decision cannot be undone.',
    },
    wayOn: {
      ru: 'Изменить его можно только новым решением в новом круге.',
      kk: 'Оны тек жаңа айналымдағы жаңа шешіммен өзгертуге болады.',
      en: 'Only a new decision in a new round can change it.',
    },
  },
  OUTCOME_REFUSED: {
    sentence: {
      ru: 'Результат не принят к отправке.',
      kk: 'Нәтиже жіберуге қабылданбады.',
      en: 'The outcome was refused.',
    },
    wayOn: {
      ru: 'Решение сохранено. Сообщите код уполномоченному представителю.',
      kk: 'Шешім сақталды. Кодты уәкілетті өкілге айтыңыз.',
      en: 'The decision is kept. Give the code to the representative.',
    },
  },
  SERVER_ANSWER_INVALID: {
    sentence: {
      ru: 'Ответ сервера не разобран или не подписан его ключом.',
      kk: 'Сервер жауабы түсініксіз немесе оның кілтімен қойылмаған.',
      en: 'The server’s answer makes no sense or is not signed by its key.',
    },
    wayOn: staysHere,
  },
  SERVER_ERROR: {
    sentence: {
      ru: 'На сервере произошла ошибка.',
      kk: 'Серверде қате болды.',
      en: 'The server has had an error.',
    },
    wayOn: staysHere,
  },
  SERVER_REFUSED: {
    sentence: {
      ru: 'Сервер отклонил отправленное.',
      kk: 'Сервер жіберілгенді қабылдамады.',
      en: 'The server refused what was sent.',
    },
    wayOn: {
      ru: 'Решение сохранено. Сообщите код уполномоченному представителю.',
      kk: 'Шешім сақталды. Кодты уәкілетті өкілге айтыңыз.',
      en: 'The decision is kept. Give the code to the representative.',
    },
  },
  SERVER_UNREACHABLE: {
    sentence: { ru: 'Сервер не отвечает.', kk: 'Сервер жауап бермейді.', en: 'The server does not answer.' },
    wayOn: {
      ru: 'Проверьте адрес и сеть. Решения остаются на рабочем месте и будут отправлены позже.',
      kk: 'Мекенжай мен желіні тексеріңіз. Шешімдер жұмыс орнында қалады және кейін жіберіледі.',
      en: 'Check the address and the network. Decisions stay on this workstation and will be sent later.',
    },
  },
  SERVER_UNTRUSTED: {
    sentence: {
      ru: 'Сервер не тот, за который себя выдаёт: его сертификат не совпал с кодом.',
      kk: 'Сервер өзін көрсеткен сервер емес: сертификаты кодпен сәйкес келмеді.',
      en: 'The server is not the one it claims to be: its certificate does not fit the code.',
    },
    wayOn: {
      ru: 'Ничего не отправлено. Проверьте адрес и код; если они верны, сообщите уполномоченному представителю.',
      kk: 'Ештеңе жіберілмеді. Мекенжай мен кодты тексеріңіз; дұрыс болса, уәкілетті өкілге хабарлаңыз.',
      en: 'Nothing was sent. Check the address and the code; if both are right, tell the representative.',
    },
  },
} as const satisfies ErrorTexts
