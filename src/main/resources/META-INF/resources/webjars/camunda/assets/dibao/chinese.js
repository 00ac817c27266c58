// What Camunda's pages say in English whatever the language: the calendar and words written into its code.
define(['angular'], function (angular) {
  'use strict';

  // where on the page → English → Chinese; data entered by people stands in none of these places
  const WORDS = {
    '.app-switch li > a': {
      'Tasklist': '任务办理', 'Cockpit': '流程监控', 'Admin': '系统管理', 'Welcome': '首页'
    },
    'thead td.actions': {'Actions': '操作'},
    'td.type': {'Failed Job': '失败的作业'},
    '.null-value': {'null': '无'},
    'td > i, td a > i, td span > i': {'Message is null.': '没有信息。'},
    '.tooltip-inner': {'Toggle this section': '展开或收起此部分', 'Suspended Job Definition': '已暂停的作业定义'},
    '[authorizations] span, .permissions span': {'Select all': '全选', 'Unselect all': '全不选'},
    '.help-block': {'Invalid Date Value.': '日期无效。'},
    '.help-block.text-help': {
      'List of values seperated by comma. E.g.: `keyC, keyA, keyB`': '填写多个值，用英文逗号隔开，例如 `keyC, keyA, keyB`',
      'List of values separated by comma or an expression which evaluates to a list. E.g.: `camunda-admin, accounting` or `${ currentUserGroups() }`':
        '填写多个岗位编号，用英文逗号隔开；登录人自己的岗位填 `${ currentUserGroups() }`',
      'E.g.: `${ currentUser() }`': '登录人自己填 `${ currentUser() }`',
      'E.g.: `${ now() }`, `${ dateTime() }` or `${ dateTime().plusWeeks(2) }`': '请填日期时间，例如 2026-01-31T00:00:00'
    },
    'option[ng-value="criterion.name"]': {
      'ID': '编号', 'Key': '标识', 'Key In': '标识（多个）', 'Name': '名称', 'Name Like': '名称类似于',
      'Business Key': '案卷编号', 'Business Key Like': '案卷编号类似于',
      'Active': '运行中', 'Activity Instance ID In': '环节实例编号（多个）', 'Execution ID': '执行编号',
      'Assignee': '办理人', 'Assignee in': '办理人（多个）', 'Assignee Like': '办理人类似于', 'Owner': '委托人',
      'Candidate Group': '候选岗位', 'Candidate Groups': '候选岗位（多个）', 'Candidate User': '候选办理人',
      'Involved User': '相关用户', 'Assigned': '已有办理人', 'Unassigned': '没有办理人', 'Delegation State': '委托状态',
      'Definition Key': '定义标识', 'Definition Key In': '定义标识（多个）', 'Definition Key Like': '定义标识类似于',
      'Description': '说明', 'Description Like': '说明类似于',
      'Priority': '优先级', 'Priority Max': '优先级不高于', 'Priority Min': '优先级不低于',
      'Tenant ID In': '辖区编号（多个）', 'Without Tenant ID': '没有辖区编号', 'Without Due Date': '没有办理期限',
      'Created Before': '创建时间早于', 'Created After': '创建时间晚于',
      'Due Before': '办理期限早于', 'Due After': '办理期限晚于',
      'Follow Up After': '跟进日期晚于', 'Follow Up Before': '跟进日期早于',
      'Follow Up Before or Not Existent': '跟进日期早于，或没有跟进日期'
    }
  };

  const ATTRIBUTES = {
    title: {'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复大小', 'Select all': '全选'},
    placeholder: {'varName': '变量名称', 'Jonny': '', 'Prosciutto': '', 'j.prosciutto@acme.org': ''},
    label: {
      'Process Instance': '流程实例', 'Process definition': '流程定义', 'Case Instance': '案例实例',
      'Case definition': '案例定义', 'Other': '其他', 'User / Group': '用户 / 岗位', 'Task': '任务', 'Dates': '日期'
    }
  };

  function translateTexts() {
    Object.entries(WORDS).forEach(([place, words]) => document.querySelectorAll(place).forEach(element =>
      element.childNodes.forEach(node => {
        const english = node.nodeType === Node.TEXT_NODE && node.data.replace(/\*\s*$/, '').trim();
        if (english && Object.hasOwn(words, english)) {
          node.data = node.data.replace(english, () => words[english]);
        }
      })));
  }

  function translateAttributes() {
    Object.entries(ATTRIBUTES).forEach(([name, words]) => document.querySelectorAll(`[${name}]`).forEach(element => {
      const english = element.getAttribute(name);
      if (Object.hasOwn(words, english)) {
        element.setAttribute(name, words[english]);
      }
    }));
  }

  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        translateTexts();
        translateAttributes();
      });
    }
  }).observe(document.documentElement, {childList: true, characterData: true, subtree: true});

  const months = Array.from({length: 12}, (_, month) => `${month + 1}月`);
  const days = ['日', '一', '二', '三', '四', '五', '六'];

  angular.module('dibao.chinese', ['ui.bootstrap'])
    .config(['$provide', $provide => $provide.decorator('$locale', ['$delegate', locale => {
      Object.assign(locale.DATETIME_FORMATS, {
        AMPMS: ['上午', '下午'],
        MONTH: months, SHORTMONTH: months, STANDALONEMONTH: months,
        DAY: days.map(day => `星期${day}`), SHORTDAY: days,
        FIRSTDAYOFWEEK: 0 // Monday
      });
      return locale;
    }])])
    .run(['uibDatepickerConfig', 'uibDatepickerPopupConfig', '$templateCache', (calendar, popup, templates) => {
      Object.assign(calendar, {formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', showWeeks: false});
      Object.assign(popup, {clearText: '清除', closeText: '完成', currentText: '今天'});
      ['day', 'month', 'year'].map(view => `uib/template/datepicker/${view}.html`)
        .filter(page => templates.get(page))
        .forEach(page => templates.put(page, templates.get(page).replace('>previous<', '>向前<').replace('>next<', '>向后<')));
    }]);
});
