-- What wrk sends: one request after another as the learners in turn, and what came back.
-- Arguments: file of session cookies, one learner a line ("-" for nobody); Accept-Encoding ("-" for none);
-- files of what is saved, named "file-learner", "path field value" a line, and file for what was acknowledged (saving only).

local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

local function lines(file)
  local all = {}
  for line in io.lines(file) do all[#all + 1] = line end
  return all
end

local function asked(headers)
  wrk.method = "GET"
  requests[#requests + 1] = { text = wrk.format(nil, nil, headers) }
end

local function answered(headers, learner, answers)
  headers["Content-Type"] = "application/x-www-form-urlencoded"
  headers["Accept"] = "application/json"
  for _, answer in ipairs(answers) do
    requests[#requests + 1] = {
      text = wrk.format("POST", answer.path, headers, answer.field .. "=" .. answer.option),
      key = learner .. " " .. answer.field:gsub("^q%.", ""),
      option = answer.option,
    }
  end
end

-- Of one learner only: threads that are ready send already while the last ones still read
local function answersOf(learner, file)
  local answers = {}
  for _, line in ipairs(lines(file .. "-" .. learner)) do
    local path, field, option = line:match("^(%S+) (%S+) (%x+)$")
    answers[#answers + 1] = { path = path, field = field, option = option }
  end
  return answers
end

function init(args)
  math.randomseed(os.time() + 7919 * id)
  requests, refused, saved, last = {}, 0, 0, {}
  file = args[4]
  local cookies = args[1] == "-" and { "" } or lines(args[1])
  -- Who saves is one learner all the time, as far as there are enough of them
  local own = args[3] and id % #cookies
  for number, cookie in ipairs(cookies) do
    local headers = { Host = wrk.headers["Host"] }
    if cookie ~= "" then headers["Cookie"] = cookie end
    if args[2] ~= "-" then headers["Accept-Encoding"] = args[2] end
    if not own then
      asked(headers)
    elseif number - 1 == own then
      answered(headers, own, answersOf(own, args[3]))
    end
  end
  turn = math.random(#requests)
  if own then
    -- One thread a connection: the answer that comes is to the request that went last
    request = function()
      sent = requests[math.random(#requests)]
      return sent.text
    end
    response = function(status, headers, body)
      local at = body:match('"savedAt":"([^"]+)"')
      if status == 200 and at then
        saved = saved + 1
        last[sent.key] = sent.option .. " " .. at
      else
        refused = refused + 1
      end
    end
  else
    request = function()
      turn = turn % #requests + 1
      return requests[turn].text
    end
    response = function(status)
      if status < 200 or status > 299 then refused = refused + 1 end
    end
  end
end

function done(summary, latency)
  local refusals = 0
  for _, thread in ipairs(threads) do refusals = refusals + thread:get("refused") end
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("figures %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), refusals + failures))
  local to = threads[1]:get("file")
  if to then
    local out = io.open(to, "a")
    for _, thread in ipairs(threads) do
      out:write("saved ", thread:get("saved"), "\n")
      for key, value in pairs(thread:get("last")) do out:write("last ", key, " ", value, "\n") end
    end
    out:close()
  end
end
