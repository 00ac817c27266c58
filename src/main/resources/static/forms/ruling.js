// 规则裁定 in plain Chinese: outcome, every reason with its clauses, the arithmetic, what forces a visit.
import {h, link, yuan} from './dom.js';

function grounds(entry) {
  return h('li', {}, h('b', {}, entry.code), ' ', entry.text,
    (entry.clauses ?? []).map(clause => h('div', {class: 'clause'}, clause)));
}

function list(title, lines) {
  return lines?.length ? h('div', {}, h('h5', {}, title), h('ul', {}, lines.map(line => h('li', {}, line)))) : null;
}

/** 怎样才会不同, in short; what every rule asked and where its facts stand, folded. */
function why(brief) {
  if (!brief) {
    return null;
  }
  const {differences, together, unknown, limits, amount} = brief.otherwise;
  const steps = differences.map(d => `${d.ruleId} ${d.steps.map(s => s.sentence).join('；')}`);
  return h('div', {class: 'why'},
    list('怎样才会不同', [...steps, ...unknown.map(u => `${u}：系统推算不出怎样才会不同`)]),
    differences.length > 1 && together ? h('p', {class: 'hint'}, `以上 ${differences.length} 项须全部改变，才符合条件。`) : null,
    limits.length + amount.length ? h('details', {}, h('summary', {}, '怎样才会不同：离限额还有多远，金额取决于什么'),
      list('离不符合条件还有多远', limits), list('金额取决于什么', amount)) : null,
    limits.length ? null : list('差一点命中的规则', brief.near),
    h('details', {}, h('summary', {}, '决定所依据的规则、条件和材料'), brief.rules.map(rule => h('div', {class: 'rule'},
      h('b', {}, `${rule.id} ${rule.text}`), ' ', h('small', {class: 'hint'}, rule.table),
      h('ul', {}, rule.conditions.map(line => h('li', {}, line)), rule.evidence.map(line => h('li', {class: 'clause'}, line)))))));
}

export function ruling(judged) {
  if (!judged) {
    return h('p', {class: 'hint'}, '规则裁定暂不能给出，请查看案卷材料是否齐全。');
  }
  return h('section', {class: `ruling ${judged.qualified ? 'yes' : 'no'}`, 'aria-label': '规则裁定'},
    h('h4', {}, '规则裁定：', judged.manual ? '须人工处理' : judged.qualified ? '符合条件' : '不符合条件',
      judged.qualified ? h('strong', {}, `保障金额 ${yuan(judged.amount)} 元/月`) : null),
    judged.manual ? h('p', {}, `规则不能裁定本户：${judged.manual}。请由人员核实后填写意见，并写明理由。`) : null,
    judged.reasons?.length ? h('div', {}, h('h5', {}, '不符合的理由'), h('ul', {}, judged.reasons.map(grounds))) : null,
    judged.arithmetic?.length ? h('div', {}, h('h5', {}, '计算'), h('ol', {class: 'arithmetic'},
      judged.arithmetic.map(line => h('li', {}, line)))) : null,
    why(judged.explanation),
    judged.triggers?.length ? h('div', {}, h('h5', {}, '须入户抽查'), h('ul', {}, judged.triggers.map(grounds))) : null,
    judged.caseNo ? h('p', {}, link(`/cases/${judged.caseNo}/explanation?preview=true`, '完整的裁定说明（逐条规则）')) : null,
    h('small', {class: 'hint'}, `规则版本 ${judged.releaseId}`));
}

const RESULTS = ['信息核对', '入户调查', '民主评议'];

/** The three results an opinion rests on, side by side. */
export function results(sheets = []) {
  return h('section', {class: 'results', 'aria-label': '三项结果'}, RESULTS.map(label => {
    const laid = sheets.filter(sheet => sheet.label === label).pop();
    return h('div', {}, h('h5', {}, label), laid
      ? h('ul', {}, laid.lines.map(line => h('li', {}, line))) : h('p', {class: 'hint'}, '案卷中还没有'));
  }));
}
