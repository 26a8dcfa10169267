import type { Signal } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

/** Accounts, cards and money on its way. */
export const cfpbCardSignals: readonly Signal[] = [
  writtenSignal(
    'checking-or-savings-account',
    { en: 'Checking or savings account', zh: '支票或储蓄账户' },
    {
      en: {
        4: `
          checking account* | savings account* | checking and savings | overdraft* | overdrawn |
          direct deposit | cashier's check | certificate of deposit | nsf | account bonus |
          new account bonus | money market account | business checking | chime | debit card* |
          check was returned | returned check | stop payment | forged check* | stolen check*`,
        2: `
          deposited | check deposit* | mobile deposit | bank branch | local branch | branch manager |
          my bank account | bank account | checking | teller | deposit | deposits | monthly fee |
          maintenance fee | atm | joint account | close my account | closed my account | hold on my |
          bonus | opened an account | open an account | wells fargo bank | td bank | pnc | citizens bank |
          us bank | u.s. bank | bank of america | regions | truist | suntrust | bbva | checks |
          routing number`,
        1: `
          bank | the bank | my bank | branch | funds | savings | withdraw* | the check | a check |
          access to my account | my money | zelle`,
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'credit-card',
    { en: 'Credit card', zh: '信用卡' },
    {
      en: {
        4: `
          credit card* | credit cards | rewards points | annual fee | balance transfer* | cash back |
          sign up bonus | sign-up bonus | welcome bonus | welcome offer | american express | amex |
          synchrony | comenity | discover card | barclays | barclaycard | store card | secured card |
          credit one | merrick | apple card | sapphire | card balance | card statement | late fee*`,
        2: `
          capital one | discover | citi | citibank | chase | charge back | chargeback |
          dispute the charge* | disputed the charge* | disputed charge* | the merchant | merchant |
          credit limit | minimum payment | billing cycle | billing statement | promotional | rewards |
          miles | cardholder | purchases | card account | card member | cardmember | my card |
          the charge | charges | 0 % | 0% apr | interest charge* | statement balance | credit line`,
        1: 'card | statement | purchase | refund | points | charged | hotel | airline | interest',
        [-2]: 'debit card* | prepaid card* | gift card* | prepaid',
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'prepaid-card',
    { en: 'Prepaid card', zh: '预付卡' },
    {
      en: {
        7: `
          prepaid card* | pre-paid card* | prepaid debit card* | gift card* | giftcard* | netspend |
          green dot | greendot | bluebird | vanilla | prepaid visa | prepaid mastercard | visa gift |
          direct express | reloadable card* | prepaid account | serve card | amex serve |
          american express serve | paypal prepaid | ucard | walmart moneycard | moneycard |
          money network | way2go | payroll card | reliacard | rushcard | akimbo | eppicard | edd card |
          unemployment card | government benefit card | government benefits card`,
        3: `
          prepaid | pre-paid | pre paid | gift | card activated | activate the card | activated the card |
          activate my card | balance on the card | money on the card | money on my card |
          funds on the card | loaded on | load money | reload* | card was declined | replacement card |
          unemployment benefits | stimulus card | economic impact payment | edd | back of the card | ebt`,
        1: 'activat* | new card | my card | the card | declined | card number | unemployment | loaded',
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'money-transfer',
    { en: 'Money transfer, virtual currency, or money service', zh: '汇款、虚拟货币或货币服务' },
    {
      en: {
        6: `
          coinbase | bitcoin* | crypto* | western union | moneygram | money gram | cash app | cashapp |
          venmo | paypal | zelle | virtual currency | wallet address | blockchain | wire transfer* |
          money order* | remitly | xoom | wise transfer | ethereum | binance | gemini | robinhood |
          money transfer* | transferwise | worldremit | crypto.com | blockfi | celsius | voyager |
          ria money | digital wallet | apple cash | google pay | metamask | check cashing`,
        2.5: `
          wallet | wire | wired | sent money | send money | sending money | transfer the money |
          recipient | the seller | coin | coins | scammer* | scammed | scam | exchange | transfer |
          money sent | sent the money | i sent | hacker* | hacked | withdrawal of my | withdrawals of my | transferred`,
        1: `
          transaction* | transfers | app | refund | money back | fraudulent | concert | tickets | seller |
          buyer`,
      },
    },
    { negation: 'none' },
  ),
]
