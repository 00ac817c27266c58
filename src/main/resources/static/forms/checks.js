// What can be said while typing; the sentences are those of the server, which has the last word.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const OLDEST_BIRTH_YEAR = 1900;

function birthOf(id) {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= OLDEST_BIRTH_YEAR ? {year, month, day} : null;
}

/** What is wrong with this text as an ID number, or '' (as dibao.shared.IdCardNumber says it). */
export function idCardFault(text) {
  const id = (text ?? '').trim().toUpperCase();
  if (id === '') {
    return '身份证号未填写';
  }
  if (!/^\d{17}[\dX]$/.test(id)) {
    return `身份证号「${id}」应为18位（前17位数字，末位数字或X）`;
  }
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  if (CHECKS[sum % 11] !== id[17]) {
    return `身份证号「${id}」校验位不符，请核对是否录错`;
  }
  return birthOf(id) ? '' : `身份证号「${id}」中的出生日期不存在或不合理`;
}

/** 女 1948-03-12 70岁, for the clerk to compare with the paper. */
export function idCardHint(id, onDay) {
  if (idCardFault(id)) {
    return '';
  }
  const born = birthOf(id.trim().toUpperCase());
  const pad = number => String(number).padStart(2, '0');
  const birthday = `${born.year}-${pad(born.month)}-${pad(born.day)}`;
  const day = onDay || new Date().toISOString().slice(0, 10);
  const years = Number(day.slice(0, 4)) - born.year - (day.slice(5) < birthday.slice(5) ? 1 : 0);
  return `${Number(id[16]) % 2 ? '男' : '女'} ${birthday} ${years}岁`;
}

/** What is wrong with this text as yuan, or '' (as dibao.shared.Money says it). */
export function moneyFault(text) {
  const found = (text ?? '').trim();
  return found === '' || /^\d{1,12}(\.\d{1,2})?$/.test(found) ? ''
    : `金额「${found.length > 20 ? found.slice(0, 20) + '…' : found}」不对：应为不小于0、最多12位整数和2位小数的数字`;
}

export function countFault(text) {
  const found = (text ?? '').trim();
  return found === '' || /^\d{1,9}$/.test(found) ? '' : `数量「${found}」不对：应为不小于0的整数`;
}

export const FAULT_OF = {
  idcard: text => (text ?? '').trim() === '' ? '' : idCardFault(text),
  money: moneyFault,
  count: countFault,
};
