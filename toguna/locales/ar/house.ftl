# ما تضيفه قاعة إلى صفحات قاعة أخرى.
house-votes = الأصوات
house-statements = عبارات معروضة للرأي
house-waiting = عبارات تنتظر
house-seeds = عبارات البداية
house-moderate = الإشراف
